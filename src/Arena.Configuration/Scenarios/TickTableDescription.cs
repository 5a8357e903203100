using System.Collections.Immutable;

namespace Arena.Configuration;

/// <summary>The rows of an instrument's tick table: written in currency, kept in ticks.</summary>
internal static class TickTableDescription
{
    private const int MaximumRows = 64;

    internal static ImmutableArray<TickStep> Describe(ObjectNode node, decimal tick) => node.List(
        "tickTable", 0, MaximumRows,
        "From which prices upward prices must be multiples of more than tickSize, by ascending price; below the first row every tick is a price.",
        row => DescribeRow(row, tick));

    /// <summary>
    /// Each row begins at a price of its own and of the row below, so that no price rounds to one that is none.
    /// </summary>
    internal static void Check(ObjectNode node, ImmutableArray<TickStep> table, decimal tick, decimal reference, decimal band)
    {
        var (below, largest) = (1L, 1L);
        for (var i = 0; i < table.Length; i++)
        {
            var (from, step) = table[i];
            node.Require(
                i == 0 || from > table[i - 1].From, Places.At("tickTable", i, "from"), "above the row before: rows ascend");
            node.Require(
                from.Ticks % step == 0 && from.Ticks % below == 0, Places.At("tickTable", i, "from"),
                $"a multiple of the row's step, {Numerals.Text(step * tick)}, and of the step below it, {Numerals.Text(below * tick)}");
            below = step;
            largest = Math.Max(largest, step);
        }

        node.Require(
            StepAt(table, reference / tick) is var at && reference / tick % at == 0, "referencePrice",
            $"on the tickTable: a multiple of {Numerals.Text(at * tick)}");
        node.Require(
            band >= largest * tick, "priceBand",
            $"at least the largest step of tickTable, {Numerals.Text(largest * tick)}: an order must find a price inside");
    }

    private static TickStep DescribeRow(ObjectNode row, decimal tick)
    {
        var from = row.Exact("from", 0.000001m, 1_000_000, 0.000001m, "The lowest price of the row, in currency.");
        var step = row.Exact("step", 0.000001m, 1_000_000, 0.000001m, "Prices of the row are multiples of this, in currency.");
        row.Require(from % tick == 0, "from", $"a multiple of tickSize, {Numerals.Text(tick)}");
        row.Require(step % tick == 0, "step", $"a multiple of tickSize, {Numerals.Text(tick)}");
        return new TickStep(new Price(Math.Max(1, (long)(from / tick))), Math.Max(1, (long)(step / tick)));
    }

    private static long StepAt(ImmutableArray<TickStep> table, decimal ticks)
    {
        var step = 1L;
        foreach (var row in table)
            if (row.From.Ticks <= ticks) step = row.Step;
        return step;
    }
}

using System.Collections.Immutable;

namespace Arena.Configuration;

/// <summary>The keys of a match's result. Totals are written for people and checked when read.</summary>
internal static class ResultDescription
{
    private const int MaximumInstruments = 64;
    private const int MaximumSeats = 10_000;

    internal static ResultDocument Describe(ObjectNode node, ResultDocument? value)
    {
        var result = value?.Result;
        var tapeHash = node.Text("tapeHash", TextRule.Hash, "The tape's final SHA-256: identifies the outcome.", value: result?.TapeHash);
        var messages = Count(node, "messages", "Commands that reached the venue.", result?.Messages);
        var trades = Count(node, "trades", "Trades.", result?.Trades);
        var tradedLots = Count(node, "tradedLots", "Lots traded.", result?.TradedLots);
        var transfers = Count(node, "transfers", "Transfers.", result?.Transfers);
        var venueFees = node.Micros("venueFees", "What the venue took in fees, net of rebates, in micro-units.", result?.VenueFees);
        var (conservation, symbols) = node.Object(
            "conservation", "Sums over all accounts that must be zero.", DescribeConservation, (result?.Conservation, value?.Symbols ?? []));
        var firms = Seats(node, "firms", "The firms, in the order of their places.", true, result);
        var traders = Seats(node, "traders", "The traders with bots, in the order of their places after the firms.", false, result);
        var background = node.List(
            "background", 0, MaximumSeats, "The background flow's groups, each as one account.", BookResultDescription.Describe,
            result?.Background ?? []);
        return new ResultDocument(
            new MatchResult(
                tapeHash, messages, trades, tradedLots, transfers, venueFees, conservation!, [.. firms, .. traders], background),
            symbols);
    }

    internal static long Count(ObjectNode node, string name, string meaning, long? value) =>
        node.Whole(name, 0, long.MaxValue, meaning, value: value);

    private static (Conservation? Conservation, ImmutableArray<string> Symbols) DescribeConservation(
        ObjectNode node, (Conservation? Conservation, ImmutableArray<string> Symbols) value)
    {
        var cash = node.Micros("cash", "The sum of cash, in micro-units.", value.Conservation?.Cash);
        var written = value.Conservation?.Positions.Select((position, i) => KeyValuePair.Create(value.Symbols[i], position.Lots));
        var positions = node.Map(
            "positions", MaximumInstruments, "The sum of positions by symbol, in lots.", written is null ? [] : [.. written]);
        return (
            new Conservation(cash, [.. positions.Select(position => new Quantity(position.Value))]),
            [.. positions.Select(position => position.Key)]);
    }

    private static ImmutableArray<SeatResult> Seats(ObjectNode node, string name, string meaning, bool areFirms, MatchResult? result)
    {
        ImmutableArray<SeatResult> seats = result is null ? [] : [.. result.Seats.Where(seat => seat.IsFirm == areFirms)];
        return node.List(
            name, 0, MaximumSeats, meaning, (inner, seat) => SeatResultDescription.Describe(inner, seat, areFirms), seats);
    }
}

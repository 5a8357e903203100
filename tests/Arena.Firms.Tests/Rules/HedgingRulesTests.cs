using System.Collections.Immutable;

namespace Arena.Firms.Tests;

/// <summary>The worked example of 'Hedging' in docs/rules.md, asked of the hedger.</summary>
public sealed class HedgingRulesTests
{
    [Fact]
    public void Hedging_WorkedExample_IsWhatTheHedgerWants() => WorkedExample.AssertIs("Hedging",
        [
            Hedge("long 17 lots of beta 1", 17, 1),
            Hedge("short 17 lots of beta 1", -17, 1),
            Hedge("long 10 lots of beta 1", 10, 1),
            Hedge("long 10 lots of beta 1.25", 10, 1.25),
        ]);

    private static string Hedge(string what, long lots, double beta)
    {
        var market = TestMarkets.WithFuture();
        ImmutableArray<InstrumentSpec> instruments = [market[0] with { Beta = beta }, market[1]];
        var view = TestMarkets.View(instruments).View;
        var hedger = new Hedger(new HedgeOptions { CentralDeltaBand = 100, TargetShare = 0.5, SlippageTicks = 2 }, instruments);
        var book = new Book(new AccountSpec(default, 0, "central", AccountKind.CentralBook), instruments, 1_000);
        book.TakeTransfer(0, lots, 0);
        var answer = hedger.TryHedge(book, 100, view, out var hedge)
            ? $"{(hedge.Side == Side.Buy ? "buys" : "sells")} {hedge.Lots} at {hedge.Price} or better"
            : "nothing";
        return FormattableString.Invariant($"{what} -> delta {hedger.Delta(book, view)}: {answer}");
    }
}

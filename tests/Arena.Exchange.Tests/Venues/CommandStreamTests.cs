using Arena.Sdk;
using Arena.Testing;

namespace Arena.Exchange.Tests;

/// <summary>The generated commands reach every rule; agreement with the oracle would say little otherwise.</summary>
public sealed class CommandStreamTests
{
    [Fact]
    public void Next_TwentyThousandCommands_ProduceEveryEventAndReason()
    {
        var run = new OracleRun(OracleMarket.Named("Everything", SelfTradePrevention.Decrement), 3);
        run.Play(20_000);
        foreach (var kind in Enum.GetValues<MarketEventKind>())
            Assert.True(run.Kinds.GetValueOrDefault(kind) > 25, $"{kind}: {run.Kinds.GetValueOrDefault(kind)}");
        foreach (var reason in Enum.GetValues<RejectReason>().Where(reason => reason < RejectReason.PositionLimit))
            Assert.True(run.Reasons.GetValueOrDefault(reason) >= 8, $"{reason}: {run.Reasons.GetValueOrDefault(reason)}");
    }
}

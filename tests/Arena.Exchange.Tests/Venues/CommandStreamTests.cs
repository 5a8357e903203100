using Arena.Sdk;
using Arena.Testing;

namespace Arena.Exchange.Tests;

/// <summary>The generated commands reach every rule; agreement with the oracle would say little otherwise.</summary>
public sealed class CommandStreamTests
{
    [Fact]
    public void Next_TenThousandCommands_ProduceEveryEventAndReason()
    {
        var pair = new VenuePair(
            new VenueOptions { MaximumOpenOrdersPerOwner = 9, SelfTradePrevention = SelfTradePrevention.Decrement },
            TestInstruments.Equities(2), [0, 0, 1, 2]);
        var stream = new CommandStream(3, 2, 4);
        var kinds = new Dictionary<MarketEventKind, int>();
        var reasons = new Dictionary<RejectReason, int>();
        for (var i = 0; i < 10_000; i++)
        {
            if (i == 9_900) pair.Close(new Timestamp(i));
            foreach (var marketEvent in pair.Execute(stream.Next(pair.Fast.Mid), new Timestamp(i)))
            {
                kinds[marketEvent.Kind] = kinds.GetValueOrDefault(marketEvent.Kind) + 1;
                reasons[marketEvent.Reason] = reasons.GetValueOrDefault(marketEvent.Reason) + 1;
            }
        }

        foreach (var kind in Enum.GetValues<MarketEventKind>())
            Assert.True(kinds.GetValueOrDefault(kind) >= 30, $"{kind}: {kinds.GetValueOrDefault(kind)}");
        foreach (var reason in Enum.GetValues<RejectReason>().Where(reason => reason < RejectReason.PositionLimit))
            Assert.True(reasons.GetValueOrDefault(reason) >= 10, $"{reason}: {reasons.GetValueOrDefault(reason)}");
    }
}

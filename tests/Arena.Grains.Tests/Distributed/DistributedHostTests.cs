using Arena.Testing;
using Arena.Tournaments;

namespace Arena.Grains.Tests;

/// <summary>Firms, books and traders as grains must play what the compact host plays.</summary>
public sealed class DistributedHostTests(SiloFixture silo) : MatchHostConformance, IClassFixture<SiloFixture>
{
    [Fact]
    public void Host_ShippedScenario_WritesTheCompactTape()
    {
        var spec = Shipped.Tiny();
        var expected = new MemoryTape();
        MatchRunner.Run(spec, Shipped.Bots, expected, cancellation: TestContext.Current.CancellationToken);

        var result = Play(spec, out var tape);

        Assert.NotEqual(0, result.Transfers);
        Assert.True(tape.AsSpan().SequenceEqual(expected.ToArray()), "the distributed host's tape is the compact host's");
    }

    [Fact]
    public void Host_BotsThatThrow_LogWhoLostWhichSeat()
    {
        Play(GoldenMatches.Of("faults").Spec, out _);

        var faults = silo.Log.Events.Where(e => e.MessageTemplate.Text.StartsWith("Bot loses its seat", StringComparison.Ordinal)).ToArray();
        Assert.Contains(faults, e =>
            LogCapture.Property(e, "MatchId") == "faults" && LogCapture.Property(e, "FirmId") == "Hazel"
            && LogCapture.Property(e, "BookId") == "central" && LogCapture.Property(e, "BotId") == "throwing-quoter");
        Assert.Contains(faults, e => LogCapture.Property(e, "BotId") == "throwing-prop");
        Assert.Contains(faults, e => LogCapture.Property(e, "BotId") == "throwing-trader");
    }

    protected override MatchResult Play(MatchSpec spec, out byte[] tape)
    {
        var kept = new MemoryTape();
        var host = silo.Grains.GetGrain<IVenueGrain>(spec.Market.Name);
        var result = MatchClient.PlayAsync(host, spec.Market.Name, spec, kept).GetAwaiter().GetResult();
        tape = kept.ToArray();
        return result;
    }
}

using Arena.Testing;
using Arena.Tournaments;

namespace Arena.Grains.Tests;

/// <summary>A match grain must play what the compact host plays.</summary>
public sealed class CompactGrainTests(SiloFixture silo) : MatchHostConformance, IClassFixture<SiloFixture>
{
    [Fact]
    public void Host_BotsThatThrow_LogWhoLostWhichSeat()
    {
        Play(GoldenMatches.Of("faults").Spec, out _);

        var faults = silo.Log.Events.Where(e => e.MessageTemplate.Text.StartsWith("Bot lost its seat", StringComparison.Ordinal)).ToArray();
        Assert.Contains(faults, e =>
            LogCapture.Property(e, "MatchId") == "faults" && LogCapture.Property(e, "FirmId") == "Hazel"
            && LogCapture.Property(e, "BookId") == "central" && LogCapture.Property(e, "BotId") == "throwing-quoter");
        Assert.Contains(faults, e => LogCapture.Property(e, "BotId") == "throwing-prop");
        Assert.Contains(faults, e => LogCapture.Property(e, "BotId") == "throwing-trader");
    }

    protected override MatchResult Play(MatchSpec spec, out byte[] tape)
    {
        var kept = new MemoryTape();
        var host = silo.Grains.GetGrain<IMatchGrain>(spec.Market.Name);
        var result = MatchClient.PlayAsync(host, spec.Market.Name, spec, kept).GetAwaiter().GetResult();
        tape = kept.ToArray();
        return result;
    }
}

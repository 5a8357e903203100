using Arena.Testing;
using Arena.Tournaments;

namespace Arena.Grains.Tests;

/// <summary>A match grain must play what the compact host plays.</summary>
public sealed class CompactGrainTests(SiloFixture silo) : MatchHostConformance, IClassFixture<SiloFixture>
{
    protected override MatchResult Play(MatchSpec spec, out byte[] tape)
    {
        var kept = new MemoryTape();
        var host = silo.Grains.GetGrain<IMatchGrain>(spec.Market.Name);
        var result = MatchClient.PlayAsync(host, spec.Market.Name, spec, kept).GetAwaiter().GetResult();
        tape = kept.ToArray();
        return result;
    }
}

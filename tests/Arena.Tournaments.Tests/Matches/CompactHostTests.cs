using Arena.Testing;

namespace Arena.Tournaments.Tests;

public sealed class CompactHostTests : MatchHostConformance
{
    protected override MatchResult Play(MatchSpec spec, out byte[] tape)
    {
        var sink = new MemoryTape();
        var result = MatchRunner.Run(spec, GoldenMatches.Bots, sink);
        tape = sink.ToArray();
        return result;
    }
}

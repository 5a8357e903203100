using Arena.Testing;

namespace Arena.Tournaments.Tests;

/// <summary>Plays golden matches.</summary>
internal static class GoldenPlayer
{
    /// <summary>Plays a match in the compact host.</summary>
    public static (MatchResult Result, byte[] Tape) Play(MatchSpec spec)
    {
        var tape = new MemoryTape();
        var result = MatchRunner.Run(spec, GoldenMatches.Bots, tape);
        return (result, tape.ToArray());
    }

    /// <summary>Plays all of them: one line each, with name, tape hash and results hash.</summary>
    public static string Hashes() => string.Concat(GoldenMatches.All.Select(match =>
    {
        var (result, _) = Play(match.Spec);
        return $"{match.Name} {result.TapeHash} {ResultsHash.Of([new MatchOutcome(0, result)])}\n";
    }));
}

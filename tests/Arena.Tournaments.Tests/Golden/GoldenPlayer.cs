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

    /// <summary>Plays all of them and prints one line each: name, tape hash, results hash.</summary>
    public static void PrintHashes(TextWriter output)
    {
        foreach (var match in GoldenMatches.All)
        {
            var (result, _) = Play(match.Spec);
            output.Write($"{match.Name} {result.TapeHash} {ResultsHash.Of([new MatchOutcome(0, result)])}\n");
        }
    }

    /// <summary>What <see cref="PrintHashes"/> prints.</summary>
    public static string Hashes()
    {
        using var output = new StringWriter();
        PrintHashes(output);
        return output.ToString();
    }
}

using Arena.Testing;
using Arena.Tournaments;

namespace Arena.Repeatability.Tests;

/// <summary>Everything whose outcome must not depend on the process it is played in.</summary>
internal static class Repertoire
{
    /// <summary>The argument that makes the executable play it instead of running tests.</summary>
    public const string Verb = "print-hashes";

    /// <summary>The argument that makes it say what runtime it is in, and no more.</summary>
    public const string FactsVerb = "print-facts";

    /// <summary>Prints one line each, <c>name hash…</c>: the golden matches, the first minutes of every shipped scenario, the functions.</summary>
    public static void Print(TextWriter output)
    {
        foreach (var match in GoldenMatches.All)
        {
            var result = MatchRunner.Run(match.Spec, GoldenMatches.Bots);
            output.Write($"{match.Name} {result.TapeHash} {ResultsHash.Of([new MatchOutcome(0, result)])}\n");
        }

        foreach (var scenario in ShippedScenario.All) output.Write($"{scenario.Name} {scenario.HashOfOpening()}\n");
        output.Write($"numbers {NumbersHash.OfAll()}\n");
    }

    /// <summary>What <see cref="Print"/> prints.</summary>
    public static string Lines()
    {
        using var output = new StringWriter();
        Print(output);
        return output.ToString();
    }
}

using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Arena.Sdk;

namespace Arena.Configuration.Tests;

/// <summary>Whatever stands in a scenario within the ranges of its keys, it is refused with the reason, or it can be played.</summary>
public sealed partial class ScenarioFuzzTests
{
    private const int Scenarios = 200;
    private const int Misspelt = 40;
    private const string Marker = "@";

    // Beyond any range, of no type that a key has, or no number at all.
    private static readonly string[] Wrong = ["1e999", "-1e300", "1e300", "[]", "{\"a\":1}", "\"\\u0007\"", "\"NaN\""];

    [Fact]
    public void Scenario_GuessedWithinItsRanges_IsRefusedWithTheReasonOrPlays()
    {
        var (played, traded) = (0, 0);
        for (var seed = 0; seed < Scenarios; seed++)
        {
            var text = GuessedScenario.Text(RandomStream.Derive((ulong)seed, 0, "guess"), wildness: 0.02 * (seed % 4));
            try
            {
                if (!TryPlay(text, (ulong)seed, out var trades)) continue;
                played++;
                if (trades > 0) traded++;
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Scenario of seed {seed}: {exception.Message}\n{text}", exception);
            }
        }

        Assert.InRange(played, Scenarios / 4, Scenarios - 1);
        Assert.InRange(traded, played / 2, played);
    }

    [Fact]
    public void Scenario_WithOneKeyWrong_IsRefusedAtThatKey()
    {
        var tried = new HashSet<string>();
        for (var seed = 0; seed < Misspelt; seed++)
        {
            var scenario = JsonNode.Parse(GuessedScenario.Text(RandomStream.Derive((ulong)seed, 0, "guess"), wildness: 0.05))!.AsObject();
            foreach (var (path, replace) in Keys(scenario, "").ToList())
            {
                var wrong = Wrong[tried.Count % Wrong.Length];
                if (tried.Add(Indices().Replace(path, "[]"))) RequireRefused(replace(wrong), path, wrong);
            }
        }

        Assert.InRange(tried.Count, 120, int.MaxValue);
    }

    [Fact]
    public void Scenario_WithMoreMoneyThanFits_IsRefused()
    {
        const string shock = "{ \"kind\": \"shock\", \"atSeconds\": 1, \"instrument\": \"AXM\", \"side\": \"buy\", \"lots\": 1000000000, \"seconds\": 1 }";
        RequireRefused(Samples.Scenario.With("\"factor\": {", $"\"events\": [ {shock} ], \"factor\": {{"), "events", "ten million millions");
    }

    // The keys that hold a value, each with what the scenario's text is when another stands there.
    private static IEnumerable<(string Path, Func<string, string> Replace)> Keys(JsonObject scenario, string path)
    {
        return Below(scenario, path);

        IEnumerable<(string, Func<string, string>)> Below(JsonNode node, string place)
        {
            if (node is JsonArray array) return array.SelectMany((item, index) => Below(item!, $"{place}[{index}]"));
            return node.AsObject().ToList().SelectMany(member =>
            {
                var inner = place.Length == 0 ? member.Key : $"{place}.{member.Key}";
                return member.Value is JsonValue ? [(inner, wrong => Replaced(scenario, node.AsObject(), member.Key, wrong))] : Below(member.Value!, inner);
            });
        }
    }

    private static string Replaced(JsonObject scenario, JsonObject node, string key, string text)
    {
        var before = node[key];
        node[key] = Marker;
        var replaced = scenario.ToJsonString().Replace($"\"{Marker}\"", text, StringComparison.Ordinal);
        node[key] = before;
        return replaced;
    }

    private static void RequireRefused(string text, string path, string what)
    {
        var refused = Record.Exception(() => ScenarioFile.Format.Parse("scenario.json", text));
        var problems = Assert.IsType<ConfigurationException>(refused).Problems;
        Assert.True(problems.Any(problem => problem.Path == path && problem.Allowed.Length > 0), $"{path} with {what}:\n{refused.Message}");
    }

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Indices();

    private static bool TryPlay(string text, ulong seed, out int trades)
    {
        trades = 0;
        try
        {
            var market = ScenarioFile.Format.Parse("scenario.json", text);
            var witness = new SessionWitness(market, seed);
            var (_, isOver) = witness.Play(0);
            trades = witness.Trades;
            if (isOver) Assert.Equal(new SessionWitness(market, seed).Play(1), witness.Play(1));
            return true;
        }
        catch (ConfigurationException refused)
        {
            foreach (var problem in refused.Problems) Assert.False(problem.Path.Length == 0 || problem.Allowed.Length == 0, problem.ToString());
            return false;
        }
    }
}

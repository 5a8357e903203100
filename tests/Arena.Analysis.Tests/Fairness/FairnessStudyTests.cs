using System.Text.Json;
using Arena.Bots;
using Arena.Testing;

namespace Arena.Analysis.Tests;

/// <summary>The study on matches that were played, fair and unfair.</summary>
public sealed class FairnessStudyTests
{
    private const int Seats = 3;

    private static readonly InProcessBotFactory Bots = new(TestBots.Bots.AsSpan());

    private static readonly Lazy<FairnessReport> Fair = new(() => Measure(Spec()));

    [Fact]
    public void Seats_ThatAreAlike_AreFair()
    {
        var scenario = Fair.Value.Scenarios.Single();

        Assert.True(Fair.Value.IsFair);
        Assert.Equal((FairnessVerdict.Fair, ""), (scenario.Verdict, scenario.Reason));
        Assert.Equal(new OrderCheck(3, 3), scenario.Order);
        Assert.Equal(["place 1", "place 2", "place 3", "alfa", "bravo", "charlie"], scenario.Measures[0].Seats.Select(seat => seat.Seat));
        foreach (var measure in scenario.Measures)
        {
            Assert.Equal(0, measure.Places.Sum(seat => seat.Mean.Estimate), 6);
            Assert.Equal(0, measure.Names.Sum(seat => seat.Mean.Estimate), 6);
            Assert.True(measure.SmallestEffect > 0);
            Assert.All(measure.Seats, seat => Assert.InRange(0, seat.Interval.Low, seat.Interval.High));
            Assert.All(measure.Seats, seat => Assert.InRange(seat.Mean.Estimate, seat.Alone.Low, seat.Alone.High));
        }
    }

    [Fact]
    public void Seats_OneOfThemFaster_AreUnfairByName()
    {
        var spec = Spec();
        var faster = spec.Firms.SetItem(1, spec.Firms[1] with { Latency = Timestamp.FromMilliseconds(1) });

        var report = Measure(spec with { Firms = faster });

        Assert.Equal(FairnessVerdict.Unfair, report.Verdicts.Single().Value);
        Assert.Contains("bravo has ", report.Scenarios[0].Reason, StringComparison.Ordinal);
        Assert.True(report.Scenarios[0].Order.Holds);
        Assert.DoesNotContain("place", report.Scenarios[0].Reason, StringComparison.Ordinal);
        Assert.True(report.Scenarios[0].Measures[1].Names[1].Mean.Estimate > 0);
    }

    [Fact]
    public void Place_ThatIsFasterWhoeverSitsThere_IsUnfairByPlaceAndOrder()
    {
        // A market that is unfair in itself: the first place's commands arrive earlier.
        var report = Measure(Spec(), match => match with
        {
            Lineup = match.Lineup with { Firms = match.Lineup.Firms.SetItem(0, match.Lineup.Firms[0] with { Latency = Timestamp.FromMilliseconds(1) }) },
        });

        var scenario = report.Scenarios.Single();
        Assert.Equal(FairnessVerdict.Unfair, scenario.Verdict);
        Assert.Contains("place 1 has ", scenario.Reason, StringComparison.Ordinal);
        Assert.Contains("the order of the line-up changes results on 3 of 3 boards", scenario.Reason, StringComparison.Ordinal);
        Assert.True(scenario.Measures[1].Places[0].IsFound);
        Assert.DoesNotContain(scenario.Measures.SelectMany(measure => measure.Names), seat => seat.IsFound);
    }

    [Fact]
    public void Seats_WhoseBotFails_AreUntested()
    {
        var spec = Spec();
        var failing = spec with { Firms = [.. spec.Firms.Select(firm => firm with { Quoter = TestFirm.Bot("throwing-quoter", ("round", 5)) })] };

        var report = Measure(failing);

        Assert.Equal((FairnessVerdict.Untested, "a bot lost its seat on 12 of 12 boards"), (report.Scenarios[0].Verdict, report.Scenarios[0].Reason));
        Assert.False(report.IsFair);
        Assert.Contains("\"verdict\": \"untested\"", report.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Seats_WhereNobodyTrades_AreUntested()
    {
        var spec = Spec();
        var idle = TestFirm.Bot("steamroller", ("aggression", 0));
        var report = Measure(spec with { Firms = [], Adversaries = [.. FairnessStudy.Names.Take(Seats).Select(name => TestFirm.Trader(name, idle))] });
        Assert.Equal("no seat traded a lot on any board", report.Scenarios[0].Reason);
    }

    [Fact]
    public void Outcomes_InAnyOrder_GiveTheSameBytes()
    {
        var input = Input(Spec(), match => match);
        var turned = input with { Outcomes = [.. input.Outcomes.Reverse()] };

        Assert.Equal(Fair.Value.ToJson(), FairnessStudy.Measure(input).ToJson());
        Assert.Equal(Fair.Value.ToJson(), FairnessStudy.Measure(turned).ToJson());
        Assert.Throws<ArgumentException>(() => FairnessStudy.Measure(input with { Outcomes = input.Outcomes.RemoveAt(2) }));
        Assert.Throws<ArgumentException>(() => FairnessStudy.Measure(input with { Outcomes = input.Outcomes.RemoveAt(input.Outcomes.Length - 1) }));
    }

    [Fact]
    public void Files_OfAReport_HoldVerdictsAndEscapeNames()
    {
        using var folder = new TemporaryFolder();

        var files = Fair.Value.Write(folder.Path, "arena fairness <here>");

        Assert.Equal([folder.File("fairness.json"), folder.File("fairness.html")], files);
        var page = File.ReadAllText(files[1]);
        Assert.Contains("arena fairness &lt;here&gt;", page, StringComparison.Ordinal);
        Assert.Contains("of 3 boards identical", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("class=\"chart\"").Length - 1);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_OfTheJson_AreDocumented()
    {
        var text = File.ReadAllText(Path.Combine(DocumentationTests.RepositoryRoot(), "docs", "fairness.md"));
        using var json = JsonDocument.Parse(Fair.Value.ToJson());
        Assert.All(KeysOf(json.RootElement).Distinct(), key => Assert.Contains($"`{key}`", text, StringComparison.Ordinal));
    }

    private static IEnumerable<string> KeysOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => KeysOf(property.Value).Prepend(property.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(KeysOf),
        _ => [],
    };

    private static TournamentSpec Spec() => new()
    {
        Name = "fairness",
        Seed = 3,
        Scenarios = [TestMarket.Create(seconds: 60, noise: 40)],
        Firms = [.. FairnessStudy.Names.Take(Seats).Select(Firm)],
        BoardsPerScenario = 12,
        FirmsPerTable = Seats,
        ConfigurationHash = new string('0', 64),
    };

    private static FirmOptions Firm(string name) => TestFirm.Quoting(name, TestFirm.Bot("inventory-skew"))
        .WithProps(TestFirm.Prop("trend", TestFirm.Bot("momentum"))) with { Latency = Timestamp.FromMilliseconds(50) };

    private static FairnessReport Measure(TournamentSpec spec, Func<MatchSpec, MatchSpec>? change = null) =>
        FairnessStudy.Measure(Input(spec, change ?? (match => match)));

    private static FairnessInput Input(TournamentSpec spec, Func<MatchSpec, MatchSpec> change) => new()
    {
        Tournament = spec,
        Outcomes = [.. SquarePlanner.Plan(spec).Select(match => new MatchOutcome(match.Index, MatchRunner.Run(change(match.Spec), Bots)))],
        Entrant = "a firm",
        Alpha = 0.001,
    };
}

using System.Text.Json;
using Arena.Testing;

namespace Arena.Analysis.Tests;

/// <summary>The report: the same bytes for the same study, everything in it, nothing hidden.</summary>
public sealed class RealismReportTests
{
    private static readonly Lazy<RealismStudy> Study = new(() => RealismStudy.Play(
        new MatchSpec(TestMarket.Create(seconds: 120), new Lineup([], []), Seed: 3, Sessions: 2, new string('0', 64)),
        new NoBots(), _ => { }, CancellationToken.None));

    [Fact]
    public void Report_WrittenTwice_HasTheSameBytes()
    {
        using var folder = new TemporaryFolder();
        var first = Study.Value.Measure(7).Write(folder.File("one"), "arena realism test-market");
        var second = Study.Value.Measure(7).Write(folder.File("two"), "arena realism test-market");

        Assert.Equal([RealismReport.FactsFile, RealismReport.PageFile], first.Select(Path.GetFileName));
        Assert.Equal(first.Select(File.ReadAllText), second.Select(File.ReadAllText));
    }

    [Fact]
    public void Intervals_OfAnotherSeed_AreOthersWithTheSameValues()
    {
        var (one, other) = (Study.Value.Measure(1), Study.Value.Measure(2));

        Assert.Equal(
            one.Facts.SelectMany(fact => fact.Figures).Select(figure => figure.Estimate.Value), other.Facts.SelectMany(fact => fact.Figures).Select(figure => figure.Estimate.Value));
        Assert.NotEqual(one.ToJson(), other.ToJson());
    }

    [Fact]
    public void Json_OfAReport_HoldsEveryFactWithItsNumbers()
    {
        var report = Study.Value.Measure(1);

        using var json = JsonDocument.Parse(report.ToJson());

        var root = json.RootElement;
        Assert.Equal(StylisedFacts.All.Select(fact => fact.Definition.Id), root.GetProperty("facts").EnumerateArray().Select(fact => fact.GetProperty("id").GetString()));
        Assert.Equal(StylisedFacts.All.Length, root.GetProperty("passed").GetInt32() + root.GetProperty("failed").GetInt32() + root.GetProperty("notApplicable").GetInt32());
        Assert.Equal(0.5, root.GetProperty("baseIntervalSeconds").GetDouble());
        Assert.Equal(report.Passed, report.Verdicts.Count(verdict => verdict.Value == FactVerdict.Pass));
        foreach (var fact in root.GetProperty("facts").EnumerateArray())
        {
            var isAbsent = fact.GetProperty("verdict").GetString() == "does not apply";
            Assert.Equal(isAbsent, fact.GetProperty("figures").GetArrayLength() == 0);
            Assert.Equal(fact.GetProperty("verdict").GetString() == "pass", fact.GetProperty("reason").GetString() == "");
        }
    }

    [Fact]
    public void Page_OfAReport_ShowsEveryFactAndFetchesNothing()
    {
        var page = RealismPage.Of(Study.Value.Measure(1), "arena realism <b>");

        Assert.All(StylisedFacts.All, fact => Assert.Contains($"<section id=\"{fact.Definition.Id}\">", page, StringComparison.Ordinal));
        Assert.Contains("arena realism &lt;b&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
        Assert.Contains("<svg class=\"curve\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Chart_OfPointsThatALogarithmLacks_LeavesThemOut()
    {
        var chart = CurveChart.Of(new FactChart("x", "y", true, true, [new(0, 1), new(1, 0), new(10, 100), new(100, double.NaN), new(1000, 1)]), "c").Html;

        Assert.Equal(2, chart.Split("<circle").Length - 1);
        Assert.DoesNotContain("NaN", chart, StringComparison.Ordinal);
        Assert.Contains("nothing to draw", CurveChart.Of(new FactChart("x", "y", true, true, [new(-1, 1)]), "c").Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Tape_WithoutAClosedSession_IsRefused()
    {
        var tape = new RecordedTape(TestInstruments.Equities(1), accounts: 1);
        tape.OpenSession();

        Assert.Throws<TapeFormatException>(() => RealismStudy.OfTape(tape.Complete()));
    }

    [Fact]
    public void Document_OfTheFacts_SaysOfEachWhatTheCodeSays()
    {
        var text = File.ReadAllText(Path.Combine(DocumentationTests.RepositoryRoot(), "docs", "realism.md")).ReplaceLineEndings(" ");
        Assert.All(StylisedFacts.All, fact =>
        {
            var definition = fact.Definition;
            Assert.All(
                [$"`{definition.Id}`", definition.Name, definition.Statement, definition.Formula, definition.Source, definition.Threshold],
                part => Assert.Contains(part, text, StringComparison.Ordinal));
        });
        var report = Study.Value.Measure(1);
        foreach (var figure in report.Facts.SelectMany(fact => fact.Figures))
        {
            var rule = figure.Criterion?.ToString() ?? "told only";
            Assert.Contains($"| `{figure.Key}` | {figure.Name.Replace("|", "\\|", StringComparison.Ordinal)} | {figure.Unit} | {rule} |", text, StringComparison.Ordinal);
        }

        using var json = JsonDocument.Parse(report.ToJson());
        Assert.All(json.RootElement.EnumerateObject(), property => Assert.Contains($"`{property.Name}`", text, StringComparison.Ordinal));
    }
}

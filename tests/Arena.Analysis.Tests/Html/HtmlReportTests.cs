using System.Text.RegularExpressions;
using System.Xml;

namespace Arena.Analysis.Tests;

public sealed partial class HtmlReportTests
{
    private static readonly Lazy<string> Page = new(() =>
    {
        var data = new TournamentData(FakeTournament.Input);
        return HtmlReport.Of(data, new EconomicsReport(data));
    });

    [Fact]
    public void Page_OfATournament_FetchesNothing()
    {
        Assert.DoesNotMatch(FetchingAttribute(), Page.Value);
        Assert.DoesNotContain("@import", Page.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", Page.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("fetch(", Page.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_WithAHostileName_ShowsItAsText()
    {
        Assert.DoesNotContain("<script>alert", Page.Value, StringComparison.Ordinal);
        Assert.Contains("O&#39;Hara &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; Sons", Page.Value, StringComparison.Ordinal);
        Assert.Single(OpeningScript().Matches(Page.Value));
    }

    [Fact]
    public void Body_AsXml_IsWellFormed()
    {
        // The page is HTML; but for void elements, which only the head and line breaks have, its body obeys XML as well.
        var start = Page.Value.IndexOf("<header>", StringComparison.Ordinal);
        var end = Page.Value.IndexOf("<script>", StringComparison.Ordinal);
        var body = Page.Value[start..end].Replace("<br>", "<br/>", StringComparison.Ordinal);

        var document = new XmlDocument();
        document.LoadXml($"<body>{body}</body>");

        Assert.Equal(8, document.SelectNodes("//section")!.Count);
    }

    [Fact]
    public void Page_OfATournament_HasEverySection()
    {
        foreach (var id in new[] { "leaderboard", "terms", "sessions", "adversaries", "transfers", "faults", "economics", "reproduce" })
        {
            Assert.Contains($"<section id=\"{id}\">", Page.Value, StringComparison.Ordinal);
            Assert.Contains($"href=\"#{id}\"", Page.Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Page_OfATournament_NamesHashesAndCommand()
    {
        Assert.Contains(FakeTournament.Input.Command, Page.Value, StringComparison.Ordinal);
        Assert.Contains(FakeTournament.Input.Leaderboard.ResultsHash!, Page.Value, StringComparison.Ordinal);
        Assert.All(FakeTournament.Input.Outcomes, outcome => Assert.Contains(outcome.Result.TapeHash, Page.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Page_WithAFault_ShowsWhoseAndWhy()
    {
        var faulty = FakeTournament.Input.Outcomes[3].Result.Seats[1].Name;
        var section = Page.Value[Page.Value.IndexOf("id=\"faults\"", StringComparison.Ordinal)..];

        Assert.Contains("BotThrew (400)", section, StringComparison.Ordinal);
        Assert.Contains(System.Net.WebUtility.HtmlEncode(faulty), section, StringComparison.Ordinal);
    }

    [GeneratedRegex("""(src|href)\s*=\s*["']?(https?:|//)""", RegexOptions.IgnoreCase)]
    private static partial Regex FetchingAttribute();

    [GeneratedRegex("<script", RegexOptions.IgnoreCase)]
    private static partial Regex OpeningScript();
}

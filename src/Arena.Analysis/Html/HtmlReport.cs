namespace Arena.Analysis;

/// <summary>The report of a tournament as one page: styles, script and charts are in it, and nothing is fetched from anywhere.</summary>
internal static class HtmlReport
{
    /// <summary>The page.</summary>
    public static string Of(TournamentData data, EconomicsReport economics)
    {
        var main = Markup.Lines(
        [
            LeaderboardSection.Of(data), TermsSection.Of(data), SessionsSection.Of(data), AdversarySection.Of(data), TransferSection.Of(data),
            FaultSection.Of(data), EconomicsSection.Of(economics), ReproductionSection.Of(data),
        ]);
        var header = Markup.Lines([Facts(data), Contents()]);
        return HtmlPage.Of($"{data.Tournament.Name} — Arena", "Arena · tournament report", data.Tournament.Name, header, main, "report.css");
    }

    private static Markup Facts(TournamentData data) => HtmlPage.Tiles(
        ("Matches", data.Leaderboard.Finished == data.Leaderboard.Planned
            ? Figures.Whole(data.Leaderboard.Finished) : $"{Figures.Whole(data.Leaderboard.Finished)} of {Figures.Whole(data.Leaderboard.Planned)}"),
        ("Firms", Figures.Whole(data.Tournament.Firms.Length)),
        ("Adversaries", Figures.Whole(data.Tournament.Adversaries.Length)),
        ("Scenarios", Figures.Whole(data.Tournament.Scenarios.Length)),
        ("Sessions", Figures.Whole(data.Matches.Sum(match => match.Sessions))),
        ("Orders and quotes", Figures.Whole(data.Matches.Sum(match => match.Result.Messages))),
        ("Trades", Figures.Whole(data.Matches.Sum(match => match.Result.Trades))));

    private static Markup Contents()
    {
        (string Id, string Name)[] parts =
        [
            ("leaderboard", "Leaderboard"), ("terms", "P&L by term"), ("sessions", "Sessions"), ("adversaries", "Adversaries"), ("transfers", "Transfers"),
            ("faults", "Faults"), ("economics", "Economics"), ("reproduce", "Play it again"),
        ];
        return Markup.Of($"<nav>{Markup.Concat(parts.Select(part => Markup.Of($"<a href=\"#{part.Id}\">{part.Name}</a>")))}</nav>");
    }
}

namespace Arena.Analysis;

/// <summary>The report of a tournament as one page: styles, script and charts are in it, and nothing is fetched from anywhere.</summary>
internal static class HtmlReport
{
    /// <summary>The page.</summary>
    public static string Of(TournamentData data, EconomicsReport economics)
    {
        var title = $"{data.Tournament.Name} — Arena";
        return Markup.Of($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title}</title>
            <style>
            {new Markup(Asset("report.css"))}</style>
            </head>
            <body>
            <header>
            <p class="kicker">Arena · tournament report</p>
            <h1>{data.Tournament.Name}</h1>
            {Facts(data)}
            {Contents()}
            </header>
            <main>
            {LeaderboardSection.Of(data)}
            {TermsSection.Of(data)}
            {SessionsSection.Of(data)}
            {AdversarySection.Of(data)}
            {TransferSection.Of(data)}
            {FaultSection.Of(data)}
            {EconomicsSection.Of(economics)}
            {ReproductionSection.Of(data)}
            </main>
            <script>
            {new Markup(Asset("report.js"))}</script>
            </body>
            </html>

            """).Html;
    }

    private static Markup Facts(TournamentData data)
    {
        (string Name, string Value)[] facts =
        [
            ("Matches", data.Leaderboard.Finished == data.Leaderboard.Planned
                ? Figures.Whole(data.Leaderboard.Finished) : $"{Figures.Whole(data.Leaderboard.Finished)} of {Figures.Whole(data.Leaderboard.Planned)}"),
            ("Firms", Figures.Whole(data.Tournament.Firms.Length)),
            ("Adversaries", Figures.Whole(data.Tournament.Adversaries.Length)),
            ("Scenarios", Figures.Whole(data.Tournament.Scenarios.Length)),
            ("Sessions", Figures.Whole(data.Matches.Sum(match => match.Sessions))),
            ("Orders and quotes", Figures.Whole(data.Matches.Sum(match => match.Result.Messages))),
            ("Trades", Figures.Whole(data.Matches.Sum(match => match.Result.Trades))),
        ];
        var tiles = facts.Select(fact => Markup.Of($"<div><dt>{fact.Name}</dt><dd>{fact.Value}</dd></div>"));
        return Markup.Of($"<dl class=\"tiles\">{Markup.Concat(tiles)}</dl>");
    }

    private static Markup Contents()
    {
        (string Id, string Name)[] parts =
        [
            ("leaderboard", "Leaderboard"), ("terms", "P&L by term"), ("sessions", "Sessions"), ("adversaries", "Adversaries"), ("transfers", "Transfers"),
            ("faults", "Faults"), ("economics", "Economics"), ("reproduce", "Play it again"),
        ];
        return Markup.Of($"<nav>{Markup.Concat(parts.Select(part => Markup.Of($"<a href=\"#{part.Id}\">{part.Name}</a>")))}</nav>");
    }

    /// <summary>A text that the assembly carries.</summary>
    internal static string Asset(string name)
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its resource '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

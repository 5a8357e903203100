namespace Arena.Analysis;

/// <summary>What it takes to play the tournament again, and to know that it was the same.</summary>
internal static class ReproductionSection
{
    public static Markup Of(TournamentData data)
    {
        var (tournament, leaderboard) = (data.Tournament, data.Leaderboard);
        (string Name, string Value)[] facts =
        [
            ("Results hash", leaderboard.ResultsHash ?? "none yet: matches are missing"),
            ("Tournament seed", tournament.Seed.ToString(CultureInfo.InvariantCulture)),
            ("Configuration hash", tournament.ConfigurationHash),
            ("Engine version", EngineVersion.Current),
        ];
        var list = facts.Select(fact => Markup.Of($"<dt>{fact.Name}</dt><dd><code>{fact.Value}</code></dd>"));
        return Section.Of(
            "reproduce", "Play it again",
            Markup.Of($"A match is a function of engine version, configuration, line-up and seed. The command below plays every match again; whatever the number of workers, the results hash must be the same."),
            Markup.Of($"<pre><code>{data.Input.Command}</code></pre><dl class=\"facts\">{Markup.Concat(list)}</dl>"),
            Markup.Of($"<details><summary>{Figures.Whole(data.Matches.Length)} matches with their tape hashes</summary>{Matches(data)}</details>"));
    }

    private static Markup Matches(TournamentData data)
    {
        var table = new HtmlTable("Matches in the order of the plan")
            .Number("Match").Text("Scenario").Number("Board").Number("Table").Text("Seed").Number("Messages").Number("Trades").Number("Transfers").Text("Tape hash");
        foreach (var match in data.Matches)
        {
            var (planned, result) = match;
            table.Row(
                Cell.Whole(planned.Index), Cell.Text(match.Scenario.Name), Cell.Whole(planned.Board.Index), Cell.Whole(planned.Table),
                Cell.Code(planned.Spec.Seed.ToString(CultureInfo.InvariantCulture)), Cell.Whole(result.Messages), Cell.Whole(result.Trades),
                Cell.Whole(result.Transfers), Cell.Code(result.TapeHash));
        }

        return table.Render();
    }
}

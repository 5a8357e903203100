namespace Arena.Analysis;

/// <summary>Who is good, and how sure that is.</summary>
internal static class LeaderboardSection
{
    public static Markup Of(TournamentData data)
    {
        var unit = ScoreUnits.Of(data.Tournament.Score);
        var money = data.MoneyDecimals;
        var score = data.Tournament.Score == ScoreKind.Sharpe ? 2 : money;
        var table = new HtmlTable("Firms by rating")
            .Number("#").Text("Firm").Number("Rating", "Elo").Number("95 % interval", "Elo").Number("Wins", "of pairs")
            .Number("Difference to table", unit).Number("95 % interval", unit).Number("P&L per session", "currency").Number("Sharpe", "annual")
            .Number("Losing sessions").Number("Worst drawdown", "currency").Text("Quoter");
        foreach (var standing in data.Leaderboard.Firms)
        {
            var performance = standing.Performance;
            table.Row(
                Cell.Whole(standing.Rank), Cell.Text(standing.Name),
                Cell.Number(standing.Rating, 0), Cell.Range(standing.RatingInterval, 0),
                Cell.Percent(standing.Comparisons == 0 ? 0 : standing.Wins / standing.Comparisons),
                Cell.Number(standing.Difference, score), Cell.Range(standing.DifferenceInterval, score), Cell.Number(performance.MeanSessionPnl, money),
                Cell.Number(performance.Sharpe, 1), Cell.Percent(performance.LosingShare), Cell.Number(performance.MaximumDrawdown.Units, 0),
                Cell.Code(data.FirmOptions(standing.Name).Quoter.Bot));
        }

        return Section.Of(
            "leaderboard", "Leaderboard",
            Markup.Of($"""
                Firms at a table are compared in pairs by {ScoreUnits.Name(data.Tournament.Score)}. Every firm plays every board once, so all play the same days.
                1,500 is the mean opponent, and 400 points are odds of ten to one; intervals are 95 %, with the board as the unit.
                """),
            table.Render(), TournamentCharts.Ratings(data.Leaderboard));
    }
}

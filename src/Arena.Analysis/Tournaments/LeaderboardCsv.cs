namespace Arena.Analysis;

/// <summary>The leaderboard as a table for spreadsheets; each column's unit is in its header. Money is in units of currency.</summary>
internal static class LeaderboardCsv
{
    public static void Write(TournamentData data, TextWriter output)
    {
        var unit = ScoreUnits.Of(data.Tournament.Score);
        var csv = new CsvWriter(output);
        csv.Row(
            "rank", "firm", "quoter", "propBooks", "rating [Elo]", "ratingLow95 [Elo]", "ratingHigh95 [Elo]", "wins [pairs]", "comparisons [pairs]",
            $"score [{unit}]", $"difference [{unit}]", $"differenceLow95 [{unit}]", $"differenceHigh95 [{unit}]", "matches", "voidMatches", "sessions",
            "meanSessionPnl [currency]", "meanSessionPnlLow95 [currency]", "meanSessionPnlHigh95 [currency]", "sharpe [annual]", "losingShare [0..1]",
            "maximumDrawdown [currency]", "spread [currency]", "inventory [currency]", "transfers [currency]", "hedging [currency]", "fees [currency]",
            "total [currency]", "lossStops [sessions]", "faults");
        foreach (var standing in data.Leaderboard.Firms) WriteFirm(csv, standing, data.FirmOptions(standing.Name));
    }

    private static void WriteFirm(CsvWriter csv, Standing standing, FirmOptions firm)
    {
        var performance = standing.Performance;
        csv.Whole(standing.Rank).Text(standing.Name).Text(firm.Quoter.Bot).Whole(firm.PropBooks.Length)
            .Number(standing.Rating, 2).Number(standing.RatingInterval?.Low, 2).Number(standing.RatingInterval?.High, 2)
            .Number(standing.Wins, 1).Whole(standing.Comparisons)
            .Number(standing.Score, 6).Number(standing.Difference, 6)
            .Number(standing.DifferenceInterval?.Low, 6).Number(standing.DifferenceInterval?.High, 6)
            .Whole(performance.Matches).Whole(performance.VoidMatches).Whole(performance.Sessions)
            .Number(performance.MeanSessionPnl, 6)
            .Number(performance.MeanSessionPnlInterval?.Low, 6).Number(performance.MeanSessionPnlInterval?.High, 6)
            .Number(performance.Sharpe, 4).Number(performance.LosingShare, 6).Currency(performance.MaximumDrawdown)
            .Currency(performance.Pnl.Spread).Currency(performance.Pnl.Inventory).Currency(performance.Pnl.Transfers)
            .Currency(performance.Pnl.Hedging).Currency(performance.Pnl.Fees).Currency(performance.Pnl.Total)
            .Whole(performance.LossStops).Whole(performance.Faults).EndRow();
    }
}

namespace Arena.Analysis;

/// <summary>Writes what a tournament came to, for programs, for spreadsheets and for people.</summary>
public static class TournamentReport
{
    /// <summary>The whole result, for programs.</summary>
    public const string ResultsFile = "results.json";

    /// <summary>The leaderboard, for spreadsheets.</summary>
    public const string LeaderboardFile = "leaderboard.csv";

    /// <summary>The report, for people: one file that needs nothing else.</summary>
    public const string ReportFile = "report.html";

    /// <summary>Writes all three; they appear together or not at all.</summary>
    /// <param name="input">What the report is made from.</param>
    /// <param name="folder">Where; made when it is missing. Files of the same names are replaced.</param>
    /// <returns>The paths written: results, leaderboard, report.</returns>
    /// <exception cref="ArgumentException">An outcome is of a match that is not in the plan, or there are two of one match.</exception>
    /// <exception cref="OutputException">The folder cannot be written to; the message says what is in the way.</exception>
    public static ImmutableArray<string> Write(TournamentReportInput input, string folder)
    {
        var data = new TournamentData(input);
        var economics = new EconomicsReport(data);
        using var files = new StagedFiles(folder);
        files.Write(ResultsFile, output => output.Write(ResultsJson.Of(data, economics)));
        files.Write(LeaderboardFile, output => LeaderboardCsv.Write(data, output));
        files.Write(ReportFile, output => output.Write(HtmlReport.Of(data, economics)));
        return files.Commit();
    }
}

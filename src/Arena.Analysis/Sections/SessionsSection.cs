namespace Arena.Analysis;

/// <summary>How a firm's days are spread: what the mean hides.</summary>
internal static class SessionsSection
{
    public static Markup Of(TournamentData data) => Section.Of(
        "sessions", "Session by session",
        Markup.Of($"Each dot is one session of one firm. A pure market maker has many small gains and hardly a loss; a book with a view has wider days."),
        TournamentCharts.Sessions(data.Firms));
}

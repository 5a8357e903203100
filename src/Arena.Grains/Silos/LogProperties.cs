namespace Arena.Grains;

/// <summary>Names of the ids that log events carry.</summary>
internal static class LogProperties
{
    /// <summary>The tournament's name.</summary>
    public const string Tournament = "TournamentId";

    /// <summary>The match's name: a tournament's and its number there, or a scenario's and a seed.</summary>
    public const string Match = "MatchId";

    /// <summary>The competitor's name, firm or trader.</summary>
    public const string Firm = "FirmId";

    /// <summary>The book's name inside its firm.</summary>
    public const string Book = "BookId";

    /// <summary>The bot's name in the catalogue.</summary>
    public const string Bot = "BotId";
}

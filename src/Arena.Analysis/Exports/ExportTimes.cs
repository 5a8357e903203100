namespace Arena.Analysis;

/// <summary>When a session is, to formats that count from midnight.</summary>
internal static class ExportTimes
{
    /// <summary>A session opens at 09:30, in seconds after midnight.</summary>
    public const long OpeningSecond = 34_200;

    /// <summary>The phase in which a session of a market opens: no event states it.</summary>
    public static TradingPhase OpeningPhase(TapeHeader header) =>
        header.Venue.Phases.OpeningAuction == default ? TradingPhase.Continuous : TradingPhase.PreOpen;

    /// <summary>A moment of a session in nanoseconds after midnight.</summary>
    public static long AfterMidnight(Timestamp time) => time.Nanoseconds + (OpeningSecond * Timestamp.NanosecondsPerSecond);
}

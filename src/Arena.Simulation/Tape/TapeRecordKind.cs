namespace Arena.Simulation;

/// <summary>What a record of the tape is. Reaches the tape: append only.</summary>
internal enum TapeRecordKind : byte
{
    /// <summary>The match: the first record, once.</summary>
    Match = 1,

    /// <summary>An instrument; as many as the match says.</summary>
    Instrument = 2,

    /// <summary>A competitor, followed by its accounts; as many as the match says.</summary>
    Competitor = 3,

    /// <summary>An account of the competitor before it.</summary>
    Account = 4,

    /// <summary>A background trader; as many as the match says.</summary>
    Background = 5,

    /// <summary>A halt on the venue's timetable; as many as the match says.</summary>
    ScheduledHalt = 6,

    /// <summary>A change of fees on the venue's timetable; as many as the match says.</summary>
    FeeChange = 7,

    /// <summary>A session opened.</summary>
    SessionOpened = 16,

    /// <summary>A round was reached.</summary>
    Round = 17,

    /// <summary>A competitor's decision was taken.</summary>
    Decision = 18,

    /// <summary>Two books of a firm traded.</summary>
    Transfer = 19,

    /// <summary>A seat stated a fact of itself.</summary>
    Notice = 20,

    /// <summary>A command arrived at the venue.</summary>
    Command = 21,

    /// <summary>The venue stated a fact.</summary>
    Event = 22,

    /// <summary>A session closed.</summary>
    SessionClosed = 23,
}

namespace Arena.Simulation;

/// <summary>The numbers of the tape's layout (<c>docs/tape.md</c>).</summary>
internal static class TapeFormat
{
    /// <summary>The version that is written, and the only one that is read.</summary>
    public const uint Version = 3;

    /// <summary>Bytes of the prologue: magic and version.</summary>
    public const int PrologueLength = 12;

    /// <summary>Bytes of a hash (SHA-256).</summary>
    public const int HashLength = 32;

    /// <summary>Bytes of a block's length field.</summary>
    public const int LengthLength = 4;

    /// <summary>Most payload bytes of a block.</summary>
    public const int MaximumBlockLength = 65_536;

    /// <summary>A block is closed when less than this is free, so that no record crosses from one block to the next.</summary>
    public const int MaximumRecordLength = 2_048;

    /// <summary>Bytes of the footer: a length of 0, two counts and the final hash.</summary>
    public const int FooterLength = LengthLength + 8 + 8 + HashLength;

    /// <summary>Most bytes of a name, in UTF-8.</summary>
    public const int MaximumTextLength = 256;

    /// <summary>Most instruments of a market.</summary>
    public const int MaximumInstruments = 64;

    /// <summary>Most rows of an instrument's tick table.</summary>
    public const int MaximumTickSteps = 64;

    /// <summary>Most competitors of a match.</summary>
    public const int MaximumCompetitors = 4_096;

    /// <summary>Most accounts of one competitor.</summary>
    public const int MaximumAccounts = 1_024;

    /// <summary>Most background traders of a market.</summary>
    public const int MaximumBackground = 1_000_000;

    /// <summary>Most scheduled halts of a venue, and most changes of fees.</summary>
    public const int MaximumTimetable = 65_536;

    /// <summary>The first bytes of every tape.</summary>
    public static ReadOnlySpan<byte> Magic => "ARENATAP"u8;
}

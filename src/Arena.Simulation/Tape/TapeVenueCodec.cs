namespace Arena.Simulation;

/// <summary>Writes and reads the venue's rules, a part of the record of the match.</summary>
internal static class TapeVenueCodec
{
    /// <summary>The most messages of a rate or a burst.</summary>
    private const int MaximumMessages = 1_000_000;

    /// <summary>Writes the rules.</summary>
    public static void Write(VenueOptions venue, TapeEncoder encoder)
    {
        encoder.Unsigned((ulong)venue.MaximumOpenOrdersPerOwner);
        encoder.Byte((byte)venue.SelfTradePrevention);
        encoder.Unsigned((ulong)venue.MessageRate.PerSecond);
        encoder.Unsigned((ulong)venue.MessageRate.Burst);
        encoder.Unsigned((ulong)venue.Phases.OpeningAuction.Nanoseconds);
        encoder.Unsigned((ulong)venue.Phases.ClosingCall.Nanoseconds);
        encoder.Unsigned((ulong)venue.Phases.ClosingAuction.Nanoseconds);
        encoder.Unsigned((ulong)venue.Phases.HaltDuration.Nanoseconds);
        encoder.Unsigned((ulong)venue.Phases.ReopeningDuration.Nanoseconds);
    }

    /// <summary>Reads the rules.</summary>
    /// <exception cref="TapeFormatException">One is out of range.</exception>
    public static VenueOptions Read(TapeCursor cursor) => new()
    {
        MaximumOpenOrdersPerOwner = (int)cursor.Whole("most open orders of an owner", 1, int.MaxValue),
        SelfTradePrevention = (SelfTradePrevention)cursor.Byte(
            "self-trade prevention", (byte)SelfTradePrevention.CancelResting, (byte)SelfTradePrevention.Decrement),
        MessageRate = new MessageRate(
            (int)cursor.Whole("messages per second", 0, MaximumMessages), (int)cursor.Whole("burst of messages", 0, MaximumMessages)),
        Phases = new PhaseOptions
        {
            OpeningAuction = Time(cursor, "opening auction"),
            ClosingCall = Time(cursor, "closing call"),
            ClosingAuction = Time(cursor, "closing auction"),
            HaltDuration = Time(cursor, "duration of a halt"),
            ReopeningDuration = Time(cursor, "duration of a reopening"),
        },
    };

    private static Timestamp Time(TapeCursor cursor, string what) => new(cursor.Whole(what, 0, long.MaxValue));
}

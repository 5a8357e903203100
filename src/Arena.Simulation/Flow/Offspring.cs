namespace Arena.Simulation;

/// <summary>
/// What a wake that another wake begot knows of it. It travels as one whole number in the queue's entry: the trader's place in the upper 23 bits, then
/// 7 bits of the instrument, then the side.
/// </summary>
/// <param name="Trader">The trader's place among the background traders; below 2^23.</param>
/// <param name="Instrument">The instrument of the wake before; <see cref="NoInstrument"/>: that lies before the session.</param>
/// <param name="Side">The side of the wake before.</param>
internal readonly record struct Offspring(int Trader, int Instrument, Side Side)
{
    /// <summary>In place of an instrument: nothing is known of the wake before.</summary>
    public const int NoInstrument = -1;

    private const int InstrumentBits = 7;

    /// <summary>Whether the wake before was in this session.</summary>
    public bool HasParent => Instrument != NoInstrument;

    /// <summary>As a number of 31 bits.</summary>
    public int Pack() => (((Trader << InstrumentBits) | (Instrument + 1)) << 1) | (int)Side;

    /// <summary>From that number.</summary>
    public static Offspring Unpack(int packed) =>
        new(packed >> (InstrumentBits + 1), ((packed >> 1) & ((1 << InstrumentBits) - 1)) - 1, (Side)(packed & 1));
}

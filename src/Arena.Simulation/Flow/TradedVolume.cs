namespace Arena.Simulation;

/// <summary>How many lots have been traded in each instrument since the open, in continuous trading; kept while somebody works an order as a share of it.</summary>
/// <param name="instruments">How many instruments there are.</param>
internal sealed class TradedVolume(int instruments)
{
    private readonly long[] _lots = new long[instruments];

    /// <summary>An instrument's volume, in lots; each trade counts once.</summary>
    public long this[int instrument] => _lots[instrument];

    /// <summary>The volume of a scenario in which somebody asks for it; <c>null</c> otherwise.</summary>
    public static TradedVolume? For(MarketOptions options)
    {
        var isAsked = options.Background.Institutional is { Count: > 0, Participation: > 0 };
        foreach (var shock in options.Background.Shocks) isAsked |= shock.Participation is not null;
        return isAsked ? new TradedVolume(options.Instruments.Length) : null;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear() => Array.Clear(_lots);

    /// <summary>Takes what a command caused.</summary>
    public void Add(ReadOnlySpan<MarketEvent> events)
    {
        foreach (ref readonly var e in events)
            if (e.Kind == MarketEventKind.Trade) _lots[e.Instrument.Index] += e.Quantity.Lots;
    }
}

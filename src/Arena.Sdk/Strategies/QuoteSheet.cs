namespace Arena.Sdk;

/// <summary>Where a quoter writes its quotes of a round: one per instrument, each replacing the one that rests.</summary>
public sealed class QuoteSheet
{
    private readonly TwoSidedQuote[] _quotes;
    private readonly bool[] _isSet;

    /// <summary>An empty sheet.</summary>
    /// <param name="instruments">How many instruments the market has.</param>
    public QuoteSheet(int instruments)
    {
        _quotes = new TwoSidedQuote[instruments];
        _isSet = new bool[instruments];
    }

    /// <summary>How many instruments it has room for.</summary>
    internal int Count => _quotes.Length;

    /// <summary>Quotes both sides. The firm's risk checks may shrink or refuse it; the venue refuses a bid not below its ask.</summary>
    public void Quote(InstrumentId instrument, Price bid, Quantity bidQuantity, Price ask, Quantity askQuantity) =>
        Set(instrument, new TwoSidedQuote(bid, bidQuantity, ask, askQuantity));

    /// <summary>Takes both sides out of the market.</summary>
    public void Withdraw(InstrumentId instrument) => Set(instrument, default);

    /// <summary>Quotes as a <see cref="TwoSidedQuote"/> says.</summary>
    public void Set(InstrumentId instrument, in TwoSidedQuote quote)
    {
        _quotes[instrument.Index] = quote;
        _isSet[instrument.Index] = true;
    }

    /// <summary>What was set for an instrument this round, if anything.</summary>
    public bool TryGet(InstrumentId instrument, out TwoSidedQuote quote)
    {
        quote = _quotes[instrument.Index];
        return _isSet[instrument.Index];
    }

    /// <summary>Forgets the round's quotes.</summary>
    public void Clear() => Array.Clear(_isSet);
}

using Arena.Interchange;

namespace Arena.Analysis;

/// <summary>What instruments are to ITCH: a symbol, a locate code, and how its prices scale.</summary>
internal sealed class ItchStocks
{
    private const long MicrosPerPrice = Money.MicrosPerUnit / 10_000;

    private readonly ItchSymbol[] _symbols;
    private readonly long[] _pricePerTick;

    /// <summary>The instruments of a tape.</summary>
    /// <exception cref="OutputException">An instrument's tick is no multiple of 1/10,000 of a unit of currency.</exception>
    public ItchStocks(TapeHeader header)
    {
        var names = header.Instruments.Select(i => Safe(i.Symbol)).ToList();
        _symbols = [.. names.Select((name, i) => ItchSymbol.Of(names.Count(n => n == name) == 1 ? name : Numbered(name, i)))];
        _pricePerTick = [.. header.Instruments.Select(PricePerTick)];
    }

    /// <summary>An instrument's symbol.</summary>
    public ItchSymbol SymbolOf(InstrumentId instrument) => _symbols[instrument.Index];

    /// <summary>An instrument's locate code: its place, counted from 1.</summary>
    public static ushort LocateOf(InstrumentId instrument) => (ushort)(instrument.Index + 1);

    /// <summary>A price in 1/10,000 of a unit of currency.</summary>
    /// <exception cref="OutputException">It does not fit the 32 bits that the format has.</exception>
    public long PriceOf(InstrumentId instrument, Price price)
    {
        var scaled = price.Ticks * _pricePerTick[instrument.Index];
        if (scaled is >= 0 and <= uint.MaxValue) return scaled;
        throw new OutputException($"'{_symbols[instrument.Index]}' cannot be exported: a price of {price} ticks is {scaled} in 1/10,000; ITCH has room up to {uint.MaxValue}");
    }

    private static string Safe(string symbol)
    {
        var name = string.Concat(symbol.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' ? c : '-'));
        return name.Length > ItchSymbol.Length ? name[..ItchSymbol.Length] : name;
    }

    // Two symbols that become one are told apart by place.
    private static string Numbered(string name, int place)
    {
        var suffix = string.Create(CultureInfo.InvariantCulture, $"-{place}");
        return string.Concat(name.AsSpan(0, Math.Min(name.Length, ItchSymbol.Length - suffix.Length)), suffix);
    }

    private static long PricePerTick(InstrumentSpec instrument)
    {
        if (instrument.TickValue.Micros % MicrosPerPrice == 0) return instrument.TickValue.Micros / MicrosPerPrice;
        throw new OutputException(
            $"'{instrument.Symbol}' cannot be exported: a tick is worth {instrument.TickValue} micro-units; ITCH prices are whole multiples of {MicrosPerPrice}");
    }
}

namespace Arena.Analysis;

/// <summary>
/// Writes a tape as LOBSTER files (Huang and Polak, 2011): per instrument and session a message file and an orderbook file of ten
/// levels, without headers; row k of the second is the book after message k.
/// </summary>
internal sealed class LobsterExport : IMarketObserver
{
    /// <summary>Levels per side in an orderbook row.</summary>
    public const int Levels = 10;

    private const long PricesPerUnit = 10_000;
    private const long MicrosPerPrice = Money.MicrosPerUnit / PricesPerUnit;

    private readonly TapeHeader _header;
    private readonly StagedFiles _files;
    private readonly long[] _pricePerTick;
    private readonly LobsterTrack[] _tracks;

    /// <summary>An export before the first record.</summary>
    /// <exception cref="OutputException">An instrument's tick is no multiple of 1/10,000 of a unit of currency.</exception>
    public LobsterExport(TapeHeader header, StagedFiles files)
    {
        _header = header;
        _files = files;
        _pricePerTick = [.. header.Instruments.Select(PricePerTick)];
        _tracks = new LobsterTrack[header.Instruments.Length];
    }

    /// <inheritdoc/>
    public void OnSessionOpened(int session)
    {
        const long millisecondsPerSecond = 1000;
        var open = ExportTimes.OpeningSecond * millisecondsPerSecond;
        var close = open + (_header.SessionLength.Nanoseconds / 1_000_000);
        var phase = ExportTimes.OpeningPhase(_header);
        for (var i = 0; i < _tracks.Length; i++)
        {
            var stem = string.Create(CultureInfo.InvariantCulture, $"{FileStem(i)}_session-{session:D3}_{open}_{close}");
            var messages = _files.Add($"{stem}_message_{Levels}.csv");
            _tracks[i] = new LobsterTrack(new InstrumentId(i), phase, _pricePerTick[i], messages, _files.Add($"{stem}_orderbook_{Levels}.csv"));
        }
    }

    /// <inheritdoc/>
    public void OnEvent(in MarketEvent marketEvent)
    {
        if (marketEvent.Kind != MarketEventKind.OrderRejected) _tracks[marketEvent.Instrument.Index].Follow(marketEvent);
    }

    /// <inheritdoc/>
    public void OnSessionClosed(Timestamp now, ReadOnlySpan<HalfTicks> settlementPrices)
    {
        foreach (var track in _tracks) track.Close(now);
    }

    /// <inheritdoc/>
    public void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values)
    {
    }

    /// <inheritdoc/>
    public void OnDecision(int competitor, int round, Timestamp thinkingTime, int commands)
    {
    }

    /// <inheritdoc/>
    public void OnTransfer(in Transfer transfer)
    {
    }

    /// <inheritdoc/>
    public void OnNotice(in Notice notice)
    {
    }

    /// <inheritdoc/>
    public void OnCommand(Timestamp now, in Command command)
    {
    }

    private static long PricePerTick(InstrumentSpec instrument)
    {
        if (instrument.TickValue.Micros % MicrosPerPrice == 0) return instrument.TickValue.Micros / MicrosPerPrice;
        throw new OutputException(
            $"'{instrument.Symbol}' cannot be exported: a tick is worth {instrument.TickValue} micro-units; LOBSTER prices are whole multiples of {MicrosPerPrice}");
    }

    // A symbol is for people and may hold anything; a file's name may not. Two symbols that become one are told apart by place.
    private string FileStem(int instrument)
    {
        var symbols = _header.Instruments.Select(i => Safe(i.Symbol)).ToList();
        var stem = symbols[instrument];
        return symbols.Count(s => string.Equals(s, stem, StringComparison.OrdinalIgnoreCase)) == 1
            ? stem : string.Create(CultureInfo.InvariantCulture, $"{stem}-{instrument}");
    }

    private static string Safe(string symbol) => string.Concat(symbol.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' ? c : '-'));
}

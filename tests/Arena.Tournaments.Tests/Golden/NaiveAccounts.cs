using Arena.Exchange;
using Arena.Sdk;
using Arena.Simulation;

namespace Arena.Tournaments.Tests;

/// <summary>
/// Cash and positions by the plainest arithmetic, read off a tape: what the ledger and the statistics come to must be found here too.
/// </summary>
internal sealed class NaiveAccounts : IMarketObserver
{
    private readonly TapeHeader _header;
    private readonly ParticipantTable _participants;
    private readonly long[] _cash;
    private readonly long[,] _positions;
    private readonly List<long>[] _marks;
    private readonly List<long>[] _closes;

    private NaiveAccounts(TapeHeader header)
    {
        _header = header;
        _participants = header.Participants();
        _cash = new long[_participants.Accounts.Length];
        _positions = new long[_participants.Accounts.Length, header.Instruments.Length];
        _marks = [.. header.Competitors.Select(_ => new List<long> { 0 })];
        _closes = [.. header.Competitors.Select(_ => new List<long> { 0 })];
    }

    public long Commands { get; private set; }

    public long Trades { get; private set; }

    public long Lots { get; private set; }

    public long Transfers { get; private set; }

    public long Fees { get; private set; }

    public static NaiveAccounts Of(byte[] tape)
    {
        var reader = new TapeReader(tape);
        var accounts = new NaiveAccounts(reader.Header);
        reader.ReadAll(accounts);
        return accounts;
    }

    public IEnumerable<long> SessionsOf(int seat) => _closes[seat].Skip(1).Zip(_closes[seat], (close, before) => close - before);

    public long DrawdownOf(int seat) => _marks[seat].Select((mark, i) => _marks[seat].Take(i + 1).Max() - mark).Max();

    public void OnCommand(Timestamp now, in Command command) => Commands++;

    public void OnTransfer(in Transfer transfer)
    {
        Transfers++;
        Move(transfer.Buyer, transfer.Instrument, transfer.Quantity.Lots, -transfer.Consideration.Micros);
        Move(transfer.Seller, transfer.Instrument, -transfer.Quantity.Lots, transfer.Consideration.Micros);
    }

    public void OnEvent(in MarketEvent marketEvent)
    {
        if (marketEvent.Kind != MarketEventKind.Trade) return;
        Trades++;
        Lots += marketEvent.Quantity.Lots;
        Fees += marketEvent.MakerFee.Micros + marketEvent.TakerFee.Micros;
        var bought = marketEvent.Side == Side.Buy ? marketEvent.Quantity.Lots : -marketEvent.Quantity.Lots;
        var paid = bought * marketEvent.Price.Ticks * _header.Instruments[marketEvent.Instrument.Index].TickValue.Micros;
        Move(marketEvent.Account, marketEvent.Instrument, bought, -paid - marketEvent.MakerFee.Micros);
        Move(marketEvent.TakerAccount, marketEvent.Instrument, -bought, paid - marketEvent.TakerFee.Micros);
    }

    public void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values) => Mark(mids);

    public void OnSessionClosed(Timestamp now, ReadOnlySpan<HalfTicks> settlementPrices)
    {
        Mark(settlementPrices);
        for (var seat = 0; seat < _closes.Length; seat++) _closes[seat].Add(_marks[seat][^1]);
        for (var account = 0; account < _cash.Length; account++)
        {
            for (var i = 0; i < settlementPrices.Length; i++)
            {
                _cash[account] += Worth(account, i, settlementPrices[i]);
                _positions[account, i] = 0;
            }
        }
    }

    public void OnSessionOpened(int session)
    {
        // A session opens flat; the one before has settled.
    }

    public void OnDecision(int competitor, int round, Timestamp thinkingTime, int commands)
    {
        // Nothing is paid for a decision.
    }

    public void OnNotice(in Notice notice)
    {
        // Nor for a notice.
    }

    private void Move(AccountId account, InstrumentId instrument, long lots, long cash)
    {
        _positions[account.Index, instrument.Index] += lots;
        _cash[account.Index] += cash;
    }

    private void Mark(ReadOnlySpan<HalfTicks> prices)
    {
        for (var seat = 0; seat < _marks.Length; seat++)
        {
            long total = 0;
            foreach (var account in _participants.AccountsOf(seat))
            {
                total += _cash[account.Id.Index];
                for (var i = 0; i < prices.Length; i++) total += Worth(account.Id.Index, i, prices[i]);
            }

            _marks[seat].Add(total);
        }
    }

    private long Worth(int account, int instrument, HalfTicks price) =>
        _positions[account, instrument] * price.Value * (_header.Instruments[instrument].TickValue.Micros / 2);
}

using System.Globalization;
using System.Text;
using Arena.Exchange;
using Arena.Sdk;
using Arena.Simulation;

namespace Arena.Testing;

/// <summary>A tape for people: one line per record.</summary>
public sealed class TapeText : IMarketObserver
{
    private readonly StringBuilder _text = new();
    private readonly TapeHeader _header;
    private readonly ParticipantTable _participants;

    private TapeText(TapeHeader header)
    {
        _header = header;
        _participants = header.Participants();
    }

    /// <summary>A tape's records as lines, ended by line feeds, with its head before and its hash after.</summary>
    public static string Of(ReadOnlyMemory<byte> tape)
    {
        var reader = new TapeReader(tape);
        var text = new TapeText(reader.Header);
        text.WriteHeader();
        reader.ReadAll(text);
        text.Line($"hash {reader.Hash}");
        return text._text.ToString();
    }

    /// <inheritdoc/>
    public void OnSessionOpened(int session) => Line($"session {session} opened");

    /// <inheritdoc/>
    public void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values) =>
        Line($"{At(now)} round {round} mids {Join(mids)} values {Join(values)}");

    /// <inheritdoc/>
    public void OnDecision(int competitor, int round, Timestamp thinkingTime, int commands) =>
        Line($"  decision {_participants.Competitors[competitor].Name} round {round} commands {commands} thinking {thinkingTime.Nanoseconds} ns");

    /// <inheritdoc/>
    public void OnTransfer(in Transfer transfer) => Line(
        $"  transfer {Symbol(transfer.Instrument)} {transfer.Quantity} from {Name(transfer.Seller)} to {Name(transfer.Buyer)} for {transfer.Consideration} mid {transfer.Mid}");

    /// <inheritdoc/>
    public void OnNotice(in Notice notice) => Line(
        $"  notice {notice.Kind} {Name(notice.Account)} {notice.Instrument} {notice.Side} {notice.Reason} {notice.Quantity}");

    /// <inheritdoc/>
    public void OnCommand(Timestamp now, in Command command) => Line(string.Create(
        CultureInfo.InvariantCulture,
        $"{At(now)} {Name(command.Account)} {command.Kind} {Describe(command)}"));

    /// <inheritdoc/>
    public void OnEvent(in MarketEvent marketEvent)
    {
        if (marketEvent.Kind is MarketEventKind.PhaseChanged or MarketEventKind.AuctionUncrossed or MarketEventKind.FeesChanged)
        {
            Line(AboutMarket(marketEvent));
            return;
        }

        var line = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"    {marketEvent.Kind} {Name(marketEvent.Account)} {Symbol(marketEvent.Instrument)} {marketEvent.Side}"));
        line.Append(CultureInfo.InvariantCulture, $" {marketEvent.Quantity} at {marketEvent.Price} order {marketEvent.Order} left {marketEvent.Remaining}");
        if (marketEvent.Kind == MarketEventKind.Trade)
        {
            line.Append(CultureInfo.InvariantCulture, $" taker {Name(marketEvent.TakerAccount)} order {marketEvent.TakerOrder} left {marketEvent.TakerRemaining}");
            line.Append(CultureInfo.InvariantCulture, $" fees {marketEvent.MakerFee} {marketEvent.TakerFee} mid {marketEvent.MidBefore}");
            if (marketEvent.IsAuction) line.Append(" in an auction");
        }

        if (marketEvent.Reason != RejectReason.None) line.Append(CultureInfo.InvariantCulture, $" {marketEvent.Reason}");
        if (marketEvent.Purpose != OrderPurpose.Trading) line.Append(CultureInfo.InvariantCulture, $" for {marketEvent.Purpose}");
        if (marketEvent.TakerPurpose != OrderPurpose.Trading) line.Append(CultureInfo.InvariantCulture, $" taken for {marketEvent.TakerPurpose}");
        Line(line.ToString());
    }

    /// <inheritdoc/>
    public void OnSessionClosed(Timestamp now, ReadOnlySpan<HalfTicks> settlementPrices) =>
        Line($"{At(now)} session closed, settled at {Join(settlementPrices)}");

    // These come without a command, so they say when.
    private string AboutMarket(in MarketEvent e)
    {
        if (e.Kind == MarketEventKind.PhaseChanged)
        {
            var would = e.Price == default ? "" : $", {e.Price} would have traded";
            return $"{At(e.Time)} {Symbol(e.Instrument)} {e.Phase}{would}";
        }

        if (e.Kind == MarketEventKind.FeesChanged) return $"{At(e.Time)} {Symbol(e.Instrument)} fees {e.MakerFee} {e.TakerFee}, in auctions {e.AuctionFee}";

        return $"{At(e.Time)} {Symbol(e.Instrument)} uncrossed {e.Quantity} at {e.Price}, left over {e.Side} {e.Remaining}";
    }

    private static string At(Timestamp now) => now.Seconds.ToString("000.000000000", CultureInfo.InvariantCulture);

    private static string Join(ReadOnlySpan<HalfTicks> prices) => string.Join(' ', prices.ToArray());

    private static string Describe(in Command c) => Ask(c) + Particulars(c);

    private static string Ask(in Command c) => c.Kind switch
    {
        CommandKind.Order => $"{c.Instrument} {c.Side} {c.Quantity} {c.Type} {c.Price} {c.TimeInForce}{(c.PostOnly == PostOnly.Reject ? " post-only" : "")} {c.Purpose} order {c.Order}",
        CommandKind.Cancel => $"order {c.Order}",
        CommandKind.Reduce => $"order {c.Order} by {c.Quantity}",
        CommandKind.Replace => $"order {c.Order} with {c.SecondOrder}: {c.Quantity} at {c.Price}",
        CommandKind.Quote => $"{c.Instrument} bid {c.Quantity} at {c.Price} order {c.Order}, ask {c.AskQuantity} at {c.AskPrice} order {c.SecondOrder}",
        _ => "",
    };

    private static string Particulars(in Command c)
    {
        var text = new StringBuilder();
        if (c.PostOnly == PostOnly.Reprice) text.Append(" re-priced rather than take");
        if (c.DisplayQuantity != default) text.Append(CultureInfo.InvariantCulture, $" showing {c.DisplayQuantity}");
        if (c.StopPrice != default) text.Append(CultureInfo.InvariantCulture, $" stop {c.StopPrice}");
        if (c.PegOffset != 0) text.Append(CultureInfo.InvariantCulture, $" offset {c.PegOffset}");
        if (c.CancelScope != CancelScope.Account) text.Append(CultureInfo.InvariantCulture, $" {c.CancelScope} {c.Instrument} {c.Side}");
        return text.ToString();
    }

    private void WriteHeader()
    {
        Line($"tape of {_header.Scenario}, engine {_header.EngineVersion}, seed {_header.Seed}, sessions {_header.Sessions}");
        foreach (var instrument in _header.Instruments)
            Line($"instrument {instrument.Id} {instrument.Symbol} {instrument.Kind}, reference {instrument.ReferencePrice}, tick {instrument.TickValue}");
        WriteRules();
        foreach (var competitor in _header.Competitors)
            Line($"competitor {competitor.Name}, latency {competitor.Latency.Nanoseconds} ns, accounts {string.Join(", ", competitor.Accounts.Select(account => account.Name))}");
        Line($"background {_header.Background.Length} traders");
    }

    // Only what a market has beyond continuous trading at every tick.
    private void WriteRules()
    {
        foreach (var instrument in _header.Instruments)
        {
            if (instrument.HasHaltBands) Line($"halts {instrument.Symbol} {instrument.DynamicBandTicks} from the last trade, {instrument.StaticBandTicks} from the last auction");
            foreach (var row in instrument.TickTable) Line($"ticks {instrument.Symbol} from {row.From}: {row.Step}");
        }

        var venue = _header.Venue;
        foreach (var halt in venue.Halts) Line($"halt {Symbol(halt.Instrument)} at {At(halt.At)} for {At(halt.Duration)}, reopening {At(halt.Reopening)}");
        foreach (var change in venue.FeeChanges)
            Line($"fees {Symbol(change.Instrument)} at {At(change.At)}: {change.Fees.MakerPerLot} {change.Fees.TakerPerLot}, in auctions {change.Fees.AuctionPerLot}");
        if (venue.MessageRate.IsLimited) Line($"messages {venue.MessageRate.PerSecond} per second, {venue.MessageRate.Burst} at once");
        if (venue.Phases != new PhaseOptions())
            Line($"phases opening {At(venue.Phases.OpeningAuction)}, closing {At(venue.Phases.ClosingCall)} to {At(venue.Phases.ClosingAuction)}, halt {At(venue.Phases.HaltDuration)}, reopening {At(venue.Phases.ReopeningDuration)}");
    }

    private string Name(AccountId account)
    {
        if (account.Index < 0 || account.Index >= _participants.Accounts.Length) return $"account {account}";
        var spec = _participants.Accounts[account.Index];
        return spec.Owner < _participants.Competitors.Length && spec.Kind != AccountKind.Trader
            ? _participants.Competitors[spec.Owner].Name + "/" + spec.Name
            : spec.Name;
    }

    private string Symbol(InstrumentId instrument) =>
        instrument.Index >= 0 && instrument.Index < _header.Instruments.Length ? _header.Instruments[instrument.Index].Symbol : $"instrument {instrument}";

    private void Line(FormattableString line) => _text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private void Line(string line) => _text.Append(line).Append('\n');
}

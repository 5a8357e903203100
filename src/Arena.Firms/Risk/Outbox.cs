namespace Arena.Firms;

/// <summary>What leaves a seat in a round, until it is handed out: commands under a budget, transfers, and notices.</summary>
internal sealed class Outbox
{
    private readonly Buffer<Command> _commands = new();
    private readonly Buffer<Transfer> _transfers = new();
    private readonly Buffer<Notice> _notices = new();

    /// <summary>The round's moment.</summary>
    public Timestamp Now { get; private set; }

    /// <summary>When the round's commands reach the venue.</summary>
    public Timestamp Arrival { get; set; }

    public void OpenSession()
    {
        _commands.Clear();
        _transfers.Clear();
        _notices.Clear();
        Now = default;
    }

    public void BeginRound(Timestamp now) => Now = now;

    public void Send(in Command command) => _commands.Add(command);

    public void Send(in Transfer transfer) => _transfers.Add(transfer);

    /// <summary>States that a part, or all, of what a bot or a rule wanted was refused, and tells the bot.</summary>
    /// <param name="book">Whose it is.</param>
    /// <param name="refused">What was refused; without an order for quotes and transfers.</param>
    /// <param name="kind">How much of it: <see cref="NoticeKind.OrderShrunk"/>, <see cref="NoticeKind.OrderRefused"/> or <see cref="NoticeKind.TransferRefused"/>.</param>
    /// <param name="lots">How much did not pass.</param>
    public void Refuse(Book book, in OrderRejection refused, NoticeKind kind, long lots)
    {
        Notify(kind, book.Account, refused.Instrument, refused.Side, refused.Reason, lots);
        book.Rejections.Add(refused);
    }

    /// <summary>States a fact about an account; a quantity that means nothing is stated as none.</summary>
    public void Notify(
        NoticeKind kind, AccountId account, InstrumentId instrument, Side side, RejectReason reason, long lots) =>
        _notices.Add(new Notice(default, kind, account, instrument, side, reason, new Quantity(Math.Max(0, lots))));

    /// <summary>Hands everything out; notices, also those from before the first round, carry the round's moment.</summary>
    public void Flush(SeatDecision decision)
    {
        foreach (ref readonly var command in _commands.AsSpan()) decision.Add(command);
        foreach (ref readonly var transfer in _transfers.AsSpan()) decision.Add(transfer);
        foreach (ref readonly var notice in _notices.AsSpan()) decision.Add(notice with { Time = Now });
        _commands.Clear();
        _transfers.Clear();
        _notices.Clear();
    }
}

namespace Arena.Firms;

/// <summary>A trader whose bot runs in the same process. A bot that throws loses its seat; the match goes on.</summary>
public sealed class TraderSeat : ISeat
{
    private readonly TraderDesk _desk;
    private readonly SeatSetting _setting;
    private readonly ITrader _trader;
    private readonly OrderActions _orders;

    /// <summary>A trader with its bot.</summary>
    /// <param name="options">Its name and limits.</param>
    /// <param name="setting">What it must know of the match.</param>
    /// <param name="account">Its account.</param>
    /// <param name="trader">What drives it.</param>
    /// <exception cref="ArgumentException">The options are out of range; the message says how.</exception>
    public TraderSeat(TraderOptions options, SeatSetting setting, AccountSpec account, ITrader trader)
    {
        _desk = new TraderDesk(options, setting.Instruments, account);
        _setting = setting;
        _trader = trader;
        _orders = new OrderActions(account.Id.Index);
    }

    /// <inheritdoc/>
    public void OpenSession(int session)
    {
        _desk.OpenSession(session);
        if (!_desk.IsAsked) return;
        var (name, limit) = (_desk.Options.Name, _desk.Options.PositionLimitLots);
        var info = _setting.InfoFor(session, name, name, limit);
        try
        {
            _trader.OnSessionOpened(info);
        }
        catch (Exception fault)
        {
            _desk.Faulted(BotFaults.ReasonOf(fault));
        }
    }

    /// <inheritdoc/>
    public void Decide(MarketView market, ReadOnlySpan<ExecutionReport> reports, SeatDecision decision)
    {
        _desk.BeginRound(market, reports);
        if (_desk.IsAsked) Ask();
        _desk.CompleteRound(decision);
    }

    private void Ask()
    {
        var observation = _desk.Observation;
        _orders.Clear();
        try
        {
            _trader.Decide(observation, _orders);
        }
        catch (Exception fault)
        {
            _desk.Faulted(BotFaults.ReasonOf(fault));
            return;
        }

        _desk.Receive(_orders);
    }
}

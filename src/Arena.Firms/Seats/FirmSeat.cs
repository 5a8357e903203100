using System.Collections.Immutable;

namespace Arena.Firms;

/// <summary>A firm whose bots run in the same process. A bot that throws loses its seat; the match goes on.</summary>
public sealed class FirmSeat : ISeat
{
    private readonly Firm _firm;
    private readonly SeatSetting _setting;
    private readonly IQuoter _quoter;
    private readonly QuoteSheet _sheet;
    private readonly ImmutableArray<IPropStrategy> _strategies;
    private readonly PropActions[] _actions;

    /// <summary>A firm with its bots.</summary>
    /// <param name="options">What the firm is made of.</param>
    /// <param name="setting">What it must know of the match.</param>
    /// <param name="accounts">Its accounts: the central book, then the prop books in the order of the options.</param>
    /// <param name="quoter">What drives the central book.</param>
    /// <param name="strategies">What drives the prop books, one each, in order.</param>
    /// <exception cref="ArgumentException">The options contradict themselves, the market, the accounts or the bots.</exception>
    public FirmSeat(
        FirmOptions options, SeatSetting setting, ReadOnlySpan<AccountSpec> accounts,
        IQuoter quoter, ImmutableArray<IPropStrategy> strategies)
    {
        if (strategies.Length != options.PropBooks.Length)
        {
            throw new ArgumentException(
                $"Firm '{options.Name}' has {options.PropBooks.Length} prop books and {strategies.Length} strategies.", nameof(strategies));
        }

        _firm = new Firm(options, setting.Instruments, accounts);
        _setting = setting;
        _quoter = quoter;
        _sheet = new QuoteSheet(setting.Instruments.Length);
        _strategies = strategies;
        _actions = new PropActions[strategies.Length];
        for (var p = 0; p < _actions.Length; p++)
            _actions[p] = new PropActions(setting.Instruments.Length, new OrderActions(accounts[p + 1].Id.Index));
    }

    /// <inheritdoc/>
    public void OpenSession(int session)
    {
        _firm.OpenSession(session);
        var options = _firm.Options;
        for (var p = 0; p < _strategies.Length; p++)
        {
            if (!_firm.IsPropAsked(p)) continue;
            var book = options.PropBooks[p];
            OpenStrategy(p, _setting.InfoFor(session, options.Name, book.Name, book.PositionLimitLots));
        }

        if (_firm.IsQuoterAsked)
            OpenQuoter(_setting.InfoFor(session, options.Name, Firm.CentralBookName, options.Limits.CentralPositionLots));
    }

    /// <inheritdoc/>
    public void Decide(MarketView market, ReadOnlySpan<ExecutionReport> reports, SeatDecision decision)
    {
        _firm.BeginRound(market, reports);
        for (var p = 0; p < _strategies.Length; p++)
            if (_firm.IsPropAsked(p)) AskStrategy(p);
        _firm.SettleTransfers();
        if (_firm.IsQuoterAsked) AskQuoter();
        _firm.CompleteRound(decision);
    }

    private void OpenStrategy(int prop, SessionInfo session)
    {
        try
        {
            _strategies[prop].OnSessionOpened(session);
        }
        catch (Exception fault)
        {
            _firm.PropFaulted(prop, BotFaults.ReasonOf(fault));
        }
    }

    private void OpenQuoter(SessionInfo session)
    {
        try
        {
            _quoter.OnSessionOpened(session);
        }
        catch (Exception fault)
        {
            _firm.QuoterFaulted(BotFaults.ReasonOf(fault));
        }
    }

    private void AskStrategy(int prop)
    {
        var actions = _actions[prop];
        var observation = _firm.PropObservation(prop);
        actions.Clear();
        try
        {
            _strategies[prop].Decide(observation, actions);
        }
        catch (Exception fault)
        {
            _firm.PropFaulted(prop, BotFaults.ReasonOf(fault));
            return;
        }

        _firm.ReceiveProp(prop, actions);
    }

    private void AskQuoter()
    {
        var observation = _firm.QuoterObservation;
        _sheet.Clear();
        try
        {
            _quoter.Quote(observation, _sheet);
        }
        catch (Exception fault)
        {
            _firm.QuoterFaulted(BotFaults.ReasonOf(fault));
            return;
        }

        _firm.ReceiveQuotes(_sheet);
    }
}

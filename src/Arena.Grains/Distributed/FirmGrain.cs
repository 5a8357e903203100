using Arena.Firms;
using Arena.Sdk;
using Arena.Simulation;

namespace Arena.Grains;

/// <inheritdoc cref="IFirmGrain"/>
internal sealed class FirmGrain : Grain, IFirmGrain
{
    private readonly List<ExecutionReport> _reports = [];
    private readonly SeatDecision _decision = new();
    private readonly MessageWriter _writer = new();
    private Firm? _firm;
    private MarketViewBuilder? _market;
    private ICentralBookGrain? _central;
    private QuoteSheet? _quotes;
    private IPropBookGrain[] _props = [];
    private PropActions[] _actions = [];
    private Task<BookAnswer>?[] _asked = [];

    public async Task Open(SeatOrder order)
    {
        var seating = SpecJson.Read<FirmSeating>(order.Seating);
        var options = seating.Options;
        var instruments = seating.Setting.Instruments;
        _firm = new Firm(options, instruments, seating.Accounts.AsSpan());
        _market = seating.Setting.CreateMarket();
        _quotes = new QuoteSheet(instruments.Length);
        _central = GrainFactory.GetGrain<ICentralBookGrain>(BookKey(seating.Accounts[0].Name));
        _props = new IPropBookGrain[options.PropBooks.Length];
        _actions = new PropActions[_props.Length];
        _asked = new Task<BookAnswer>?[_props.Length];
        var opened = new List<Task>
        {
            _central.Open(Seat(seating, 0, options.Quoter, options.Limits.CentralPositionLots)),
        };
        for (var prop = 0; prop < _props.Length; prop++)
        {
            var account = seating.Accounts[prop + 1];
            var book = options.PropBooks[prop];
            _props[prop] = GrainFactory.GetGrain<IPropBookGrain>(BookKey(account.Name));
            _actions[prop] = new PropActions(instruments.Length, new OrderActions(account.Id.Index));
            opened.Add(_props[prop].Open(Seat(seating, prop + 1, book.Strategy, book.PositionLimitLots)));
        }

        await Task.WhenAll(opened);
    }

    public async Task OpenSession(int session)
    {
        _firm!.OpenSession(session);
        for (var prop = 0; prop < _props.Length; prop++)
            _asked[prop] = _firm.IsPropAsked(prop) ? _props[prop].OpenSession(session) : null;
        var central = _firm.IsQuoterAsked ? _central!.OpenSession(session) : null;
        for (var prop = 0; prop < _props.Length; prop++)
        {
            if (_asked[prop] is not { } asked) continue;
            var answer = await asked;
            if (answer.Fault != RejectReason.None) _firm.PropFaulted(prop, answer.Fault);
        }

        if (central is not null && (await central).Fault is var fault and not RejectReason.None) _firm.QuoterFaulted(fault);
    }

    public async Task<byte[]> Decide(byte[] market, byte[] reports)
    {
        MarketViewCodec.Read(market, _market!);
        ExecutionReportsCodec.Read(reports, _reports);
        _firm!.BeginRound(_market!.View, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_reports));
        await AskProps(_firm, market);
        _firm.SettleTransfers();
        if (_firm.IsQuoterAsked) await AskQuoter(_firm, market);
        _decision.Clear();
        _firm.CompleteRound(_decision);
        SeatDecisionCodec.Write(_decision, _writer);
        return _writer.Written.ToArray();
    }

    public async Task Close()
    {
        await Task.WhenAll(_props.Select(prop => prop.Close()));
        if (_central is not null) await _central.Close();
        DeactivateOnIdle();
    }

    /// <summary>Asks the prop books at once and takes their answers in the books' order, so that who answers first decides nothing.</summary>
    private async Task AskProps(Firm firm, byte[] market)
    {
        for (var prop = 0; prop < _props.Length; prop++)
        {
            _asked[prop] = null;
            if (!firm.IsPropAsked(prop)) continue;
            PropContextCodec.Write(firm.PropObservation(prop), _writer);
            _asked[prop] = _props[prop].Ask(market, _writer.Written.ToArray());
        }

        for (var prop = 0; prop < _props.Length; prop++)
        {
            if (_asked[prop] is not { } asked) continue;
            var answer = await asked;
            if (answer.Fault == RejectReason.None)
            {
                _actions[prop].Clear();
                PropActionsCodec.Read(answer.Actions, _actions[prop]);
                firm.ReceiveProp(prop, _actions[prop]);
            }
            else
            {
                firm.PropFaulted(prop, answer.Fault);
            }
        }
    }

    private async Task AskQuoter(Firm firm, byte[] market)
    {
        QuoterContextCodec.Write(firm.QuoterObservation, _writer);
        var answer = await _central!.Ask(market, _writer.Written.ToArray());
        if (answer.Fault == RejectReason.None)
        {
            QuoteSheetCodec.Read(answer.Actions, _quotes!);
            firm.ReceiveQuotes(_quotes!);
        }
        else
        {
            firm.QuoterFaulted(answer.Fault);
        }
    }

    private string BookKey(string book) => GrainKeys.Part(this.GetPrimaryKeyString(), book);

    private static SeatOrder Seat(FirmSeating seating, int account, BotChoice bot, long positionLimitLots) => new()
    {
        Seating = SpecJson.Write(new BookSeating(
            seating.Options.Name, seating.Accounts[account], bot, positionLimitLots, seating.Setting)),
    };
}

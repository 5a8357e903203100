using Arena.Firms;
using Arena.Sdk;
using Arena.Simulation;
using Serilog;

namespace Arena.Grains;

/// <inheritdoc cref="ITraderGrain"/>
/// <param name="bots">Where bots come from.</param>
/// <param name="log">Where faults are logged.</param>
internal sealed class TraderGrain(IBotFactory bots, ILogger log) : Grain, ITraderGrain
{
    private readonly List<ExecutionReport> _reports = [];
    private readonly SeatDecision _decision = new();
    private readonly MessageWriter _writer = new();
    private TraderSeating? _seating;
    private TraderDesk? _desk;
    private ITrader? _bot;
    private MarketViewBuilder? _market;
    private OrderActions? _orders;
    private ILogger _log = log;

    public Task Open(SeatOrder order)
    {
        _seating = SpecJson.Read<TraderSeating>(order.Seating);
        _log = _log.ForContext(LogProperties.Match, GrainKeys.MatchOf(this.GetPrimaryKeyString()))
            .ForContext(LogProperties.Firm, _seating.Options.Name)
            .ForContext(LogProperties.Bot, _seating.Options.Strategy.Bot);
        _desk = new TraderDesk(_seating.Options, _seating.Setting.Instruments, _seating.Account);
        _bot = (ITrader)bots.Create(_seating.Options.Strategy);
        _market = _seating.Setting.CreateMarket();
        _orders = new OrderActions(_seating.Account.Id.Index);
        return Task.CompletedTask;
    }

    public Task OpenSession(int session)
    {
        var options = _seating!.Options;
        var info = _seating.Setting.InfoFor(session, options.Name, _seating.Account.Name, options.PositionLimitLots);
        _desk!.OpenSession(session);
        if (_desk.IsAsked) Take(BotGuard.Call(() => _bot!.OnSessionOpened(info), _log));
        return Task.CompletedTask;
    }

    public Task<byte[]> Decide(byte[] market, byte[] reports)
    {
        MarketViewCodec.Read(market, _market!);
        ExecutionReportsCodec.Read(reports, _reports);
        _desk!.BeginRound(_market!.View, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_reports));
        if (_desk.IsAsked) Ask();
        _decision.Clear();
        _desk.CompleteRound(_decision);
        SeatDecisionCodec.Write(_decision, _writer);
        return Task.FromResult(_writer.Written.ToArray());
    }

    public Task Close()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private void Ask()
    {
        _orders!.Clear();
        var fault = BotGuard.Call(() => _bot!.Decide(_desk!.Observation, _orders), _log);
        if (fault == RejectReason.None) _desk!.Receive(_orders);
        else Take(fault);
    }

    private void Take(RejectReason fault)
    {
        if (fault != RejectReason.None) _desk!.Faulted(fault);
    }
}

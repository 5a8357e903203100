using Arena.Firms;
using Arena.Sdk;
using Serilog;

namespace Arena.Grains;

/// <summary>What grains that host a book's bot have in common: its seating, its market, and a guard around each call.</summary>
/// <typeparam name="TBot">What the bot is.</typeparam>
/// <param name="bots">Where bots come from.</param>
/// <param name="log">Where faults are logged.</param>
internal abstract class BookGrain<TBot>(IBotFactory bots, ILogger log) : Grain, IBookGrain
{
    private BookSeating? _seating;
    private MarketViewBuilder? _market;
    private ILogger _log = log;

    protected TBot Bot { get; private set; } = default!;

    protected MessageWriter Writer { get; } = new();

    public Task Open(SeatOrder order)
    {
        _seating = SpecJson.Read<BookSeating>(order.Seating);
        _log = _log.ForContext(LogProperties.Match, GrainKeys.MatchOf(this.GetPrimaryKeyString()))
            .ForContext(LogProperties.Firm, _seating.Firm)
            .ForContext(LogProperties.Book, _seating.Account.Name)
            .ForContext(LogProperties.Bot, _seating.Bot.Bot);
        Bot = (TBot)bots.Create(_seating.Bot);
        _market = _seating.Setting.CreateMarket();
        Prepare(_market.View, _seating);
        return Task.CompletedTask;
    }

    public Task<BookAnswer> OpenSession(int session)
    {
        var seating = _seating!;
        var info = seating.Setting.InfoFor(session, seating.Firm, seating.Account.Name, seating.PositionLimitLots);
        return Task.FromResult(new BookAnswer { Fault = BotGuard.Call(() => TellSession(info), _log) });
    }

    public Task<BookAnswer> Ask(byte[] market, byte[] observation)
    {
        MarketViewCodec.Read(market, _market!);
        ReadObservation(observation);
        var fault = BotGuard.Call(AskBot, _log);
        if (fault != RejectReason.None) return Task.FromResult(new BookAnswer { Fault = fault });
        WriteActions();
        return Task.FromResult(new BookAnswer { Actions = Writer.Written.ToArray() });
    }

    public Task Close()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    /// <summary>Makes what observations are read into and actions are written from.</summary>
    protected abstract void Prepare(MarketView market, BookSeating seating);

    /// <summary>Tells the bot of a session.</summary>
    protected abstract void TellSession(SessionInfo session);

    /// <summary>Reads what the bot will see besides the market.</summary>
    protected abstract void ReadObservation(ReadOnlySpan<byte> observation);

    /// <summary>Has the bot decide.</summary>
    protected abstract void AskBot();

    /// <summary>Writes what it decided.</summary>
    protected abstract void WriteActions();
}

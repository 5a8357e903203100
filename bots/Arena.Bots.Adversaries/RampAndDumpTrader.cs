using Arena.Sdk;

namespace Arena.Bots.Adversaries;

/// <summary>
/// Walks the price one way with small orders until those who follow moves have followed, then sells them everything at once.
/// </summary>
/// <remarks>
/// <para>
/// A campaign (told for buying; half of them are the other way round): every round it lifts a small clip from the best ask and
/// shows a small bid one tick better than anybody's, so that mid and microprice rise for little money. After rampSeconds it takes
/// its bid away and sells dumpFactor clips a round until flat. Equity, direction and start come from its own random stream.
/// </para>
/// <para>
/// What it hopes for: quotes that are skewed by a momentum signal rise further than it paid for. Weakness: against makers that skew
/// by inventory alone, the price falls back as it dumps, and it pays the spread on every lot.
/// </para>
/// </remarks>
public sealed class RampAndDumpTrader : ITrader
{
    private readonly BotParameters _parameters;
    private readonly double _rampSeconds;
    private readonly long _clip;
    private readonly long _dumpClip;
    private Campaign? _campaign;
    private bool _isDumping;
    private double _closingSeconds;
    private long _limit;

    /// <summary>A trader with the parameters of <see cref="Description"/>.</summary>
    /// <param name="parameters">Its parameters' values.</param>
    public RampAndDumpTrader(BotParameters parameters)
    {
        _parameters = parameters;
        _rampSeconds = parameters["rampSeconds"];
        _clip = AdversaryParameters.Clip(parameters, "clipLots");
        _dumpClip = _clip * parameters.Whole("dumpFactor");
    }

    /// <summary>Its name, parameters and maker.</summary>
    public static BotDescription Description { get; } = new(
        "ramp-and-dump", BotKind.Trader, 1, "Walks the price one way in small clips, then dumps everything on those who followed.",
        [
            new("meanWaitSeconds", 600, 1, 100_000, "Mean wait before a ramp, in seconds."),
            new("rampSeconds", 240, 1, 100_000, "How long it ramps, in seconds."),
            new("clipLots", 6, 1, 100_000, "Size of a round's order in the ramp at aggression 1, in lots."),
            new("dumpFactor", 8, 1, 1_000, "How many times larger its orders are when it dumps."),
            .. AdversaryParameters.Force,
        ],
        parameters => new RampAndDumpTrader(parameters));

    /// <inheritdoc/>
    public void OnSessionOpened(SessionInfo session)
    {
        _limit = (long)Math.Floor(session.PositionLimit.Lots * _parameters["limitShare"]);
        _closingSeconds = session.Length.Seconds * _parameters["closingShare"];
        _campaign = new Campaign(session, _parameters["meanWaitSeconds"], session.Length.Seconds - _closingSeconds - _rampSeconds);
        _isDumping = false;
    }

    /// <inheritdoc/>
    public void Decide(TraderContext context, OrderActions orders)
    {
        var now = context.Market.Now;
        if (_clip == 0) return;
        if (!context.OpenOrders.IsEmpty) orders.CancelAll();
        if (_isDumping || context.Market.Remaining.Seconds <= _closingSeconds)
        {
            _isDumping = true;
            if (!Strikes.Flatten(context, orders, _campaign!.Target, _dumpClip)) return;
            _isDumping = false;
            _campaign.Draw(now);
        }
        else if (_campaign!.IsDue(now))
        {
            _isDumping = now.Seconds >= _campaign.StartSeconds + _rampSeconds;
            if (!_isDumping) Ramp(context, orders);
        }
    }

    private void Ramp(TraderContext context, OrderActions orders)
    {
        var (target, side) = (_campaign!.Target, _campaign.Side);
        var book = context.Market.Book(target);
        var room = _limit - (side.Sign() * context.Position(target).Lots);
        var lots = new Quantity(Math.Min(Math.Min(_clip, room / 2), book.Instrument.MaximumOrderQuantity.Lots));
        if (lots < book.Instrument.MinimumOrderQuantity || !book.IsTwoSided) return;
        book.TryGetBest(side.Opposite(), out var touch);
        book.TryGetBest(side, out var best);
        orders.Limit(target, side, touch.Price, lots, TimeInForce.ImmediateOrCancel);
        var better = book.Instrument.RoundToTick(side.Opposite(), best.Price + side.Sign());
        if ((touch.Price - better) * side.Sign() > 0) orders.Limit(target, side, better, lots, postOnly: PostOnly.Reject);
    }
}

using Arena.Sdk;

namespace Arena.Bots.Quoters;

/// <summary>
/// Leans its quotes against its inventory and also towards where it thinks the price is going: the book that wants to be market
/// maker and prop trader at once.
/// </summary>
/// <remarks>
/// <para>
/// Formula: centre = mid - skewTicksAtLimit · inventory / limit + signal, where signal = trendWeight · (fast average - slow average)
/// + imbalanceTicks · imbalance, held within ±maximumSignalTicks, and averages are exponential.
/// </para>
/// <para>
/// Weakness, and why it is here: everybody sees its view in its quotes, and whoever moves the price a little moves its quotes
/// further. It pays those who start a move and sells to those who end it; see the adversary <c>ramp-and-dump</c>.
/// </para>
/// </remarks>
public sealed class SignalSkewQuoter : IQuoter
{
    private readonly BotParameters _parameters;
    private readonly double _halfSpreadTicks;
    private readonly double _skewTicksAtLimit;
    private readonly double _trendWeight;
    private readonly double _imbalanceTicks;
    private readonly double _maximumSignalTicks;
    private readonly long _quoteLots;
    private readonly double _closingShare;
    private FairValue? _fair;
    private double[] _fast = [];
    private double[] _slow = [];
    private double _fastWeight;
    private double _slowWeight;
    private long _limit;

    /// <summary>A quoter with the parameters of <see cref="Description"/>.</summary>
    /// <param name="parameters">Its parameters' values.</param>
    public SignalSkewQuoter(BotParameters parameters)
    {
        _parameters = parameters;
        _halfSpreadTicks = parameters["halfSpreadTicks"];
        _skewTicksAtLimit = parameters["skewTicksAtLimit"];
        _trendWeight = parameters["trendWeight"];
        _imbalanceTicks = parameters["imbalanceTicks"];
        _maximumSignalTicks = parameters["maximumSignalTicks"];
        _quoteLots = parameters.Whole("quoteLots");
        _closingShare = parameters["closingShare"];
    }

    /// <summary>Its name, parameters and maker.</summary>
    public static BotDescription Description { get; } = new(
        "signal-skew", BotKind.Quoter, 1, "Leans its quotes against its inventory and along its own momentum and imbalance signal.",
        [
            new("halfSpreadTicks", 2, 0.5, 1_000, "Distance of each side from the centre, in ticks."),
            new("skewTicksAtLimit", 8, 0, 1_000, "How far the centre has moved when the inventory is at its limit, in ticks."),
            new("trendWeight", 0.75, 0, 10, "Ticks of signal for each tick by which the fast average leads the slow one."),
            new("imbalanceTicks", 0.5, 0, 100, "Ticks of signal when all the quantity at the touch is on the bid."),
            new("maximumSignalTicks", 6, 0, 1_000, "The signal's largest size, in ticks."),
            new("fastSeconds", 30, 1, 10_000, "Time constant of the fast average, in seconds."),
            new("slowSeconds", 240, 1, 100_000, "Time constant of the slow average, in seconds; under the fast one, it leans against moves."),
            .. QuoterParameters.Sizes,
        ],
        parameters => new SignalSkewQuoter(parameters));

    /// <inheritdoc/>
    public void OnSessionOpened(SessionInfo session)
    {
        _limit = (long)Math.Floor(session.PositionLimit.Lots * _parameters["limitShare"]);
        _fastWeight = 1 - PortableMath.Exp(-session.RoundInterval.Seconds / _parameters["fastSeconds"]);
        _slowWeight = 1 - PortableMath.Exp(-session.RoundInterval.Seconds / _parameters["slowSeconds"]);
        _fair = new FairValue(session, _parameters["fairSeconds"]);
        _fast = QuoteRules.ReferenceMids(session);
        _slow = QuoteRules.ReferenceMids(session);
    }

    /// <inheritdoc/>
    public void Quote(QuoterContext context, QuoteSheet quotes)
    {
        var limit = QuoteRules.LimitAt(_limit, context.Market, _closingShare);
        foreach (var book in context.Market.Books)
        {
            var id = book.Instrument.Id;
            var outside = OutsideTouch.Of(book, context.RestingQuote(id));
            var fair = _fair!.Update(id, outside);
            var half = outside.IsTwoSided ? _halfSpreadTicks : _halfSpreadTicks * QuoteRules.LonelySpreadFactor;
            var skew = _skewTicksAtLimit * BookRisk.Lots(context, book) / Math.Max(1, _limit);
            var (bid, ask) = QuoteRules.Lean(fair + Signal(id.Index, _fair.Mid(id), outside.Imbalance), half, skew);
            quotes.Set(id, QuoteRules.Make(
                book, outside, bid, ask, _quoteLots, context.Inventory(id).Lots, limit));
        }
    }

    private double Signal(int instrument, double mid, double imbalance)
    {
        _fast[instrument] += _fastWeight * (mid - _fast[instrument]);
        _slow[instrument] += _slowWeight * (mid - _slow[instrument]);
        var signal = (_trendWeight * (_fast[instrument] - _slow[instrument])) + (_imbalanceTicks * imbalance);
        return Math.Clamp(signal, -_maximumSignalTicks, _maximumSignalTicks);
    }
}

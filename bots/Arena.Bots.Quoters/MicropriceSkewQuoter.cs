using Arena.Sdk;

namespace Arena.Bots.Quoters;

/// <summary>
/// Centres its quotes where the next trade is likelier, leans them against its inventory in a straight line, and stands further
/// back when the market moves more.
/// </summary>
/// <remarks>
/// <para>
/// Formula: centre = microprice - skewTicksAtLimit · inventory / limit, half-spread = halfSpreadTicks + volatilityFactor · σ, with
/// the microprice of Stoikov (2018) in its simplest form (see <see cref="BookView.MicropriceTicks"/>), measured on what others
/// show. Nothing here is optimal; each part is what a trader would do by hand, and each can be turned off by a zero.
/// </para>
/// <para>
/// Weakness: the queue at the touch can be faked. Whoever shows size on one side moves its centre by up to half a spread.
/// </para>
/// </remarks>
public sealed class MicropriceSkewQuoter : IQuoter
{
    private readonly BotParameters _parameters;
    private readonly double _halfSpreadTicks;
    private readonly double _volatilityFactor;
    private readonly double _skewTicksAtLimit;
    private readonly long _quoteLots;
    private readonly double _closingShare;
    private FairValue? _fair;
    private VolatilityMeter? _volatility;
    private long _limit;

    /// <summary>A quoter with the parameters of <see cref="Description"/>.</summary>
    /// <param name="parameters">Its parameters' values.</param>
    public MicropriceSkewQuoter(BotParameters parameters)
    {
        _parameters = parameters;
        _halfSpreadTicks = parameters["halfSpreadTicks"];
        _volatilityFactor = parameters["volatilityFactor"];
        _skewTicksAtLimit = parameters["skewTicksAtLimit"];
        _quoteLots = parameters.Whole("quoteLots");
        _closingShare = parameters["closingShare"];
    }

    /// <summary>Its name, parameters and maker.</summary>
    public static BotDescription Description { get; } = new(
        "microprice-skew", BotKind.Quoter, 1,
        "Quotes around the microprice, leans against its inventory in a straight line, and widens with volatility.",
        [
            new("halfSpreadTicks", 1.5, 0.5, 1_000, "Distance of each side from the centre in a market that does not move, in ticks."),
            new("volatilityFactor", 1, 0, 100, "Ticks of distance added for each tick per root second of volatility."),
            new("skewTicksAtLimit", 8, 0, 1_000, "How far the centre has moved when the inventory is at its limit, in ticks."),
            .. QuoterParameters.Volatility,
            .. QuoterParameters.Sizes,
        ],
        parameters => new MicropriceSkewQuoter(parameters));

    /// <inheritdoc/>
    public void OnSessionOpened(SessionInfo session)
    {
        _limit = (long)Math.Floor(session.PositionLimit.Lots * _parameters["limitShare"]);
        _volatility = new VolatilityMeter(session, _parameters);
        _fair = new FairValue(session, _parameters["fairSeconds"]);
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
            var volatility = _volatility!.Update(id, _fair.Mid(id));
            var half = _halfSpreadTicks + (_volatilityFactor * volatility);
            if (!outside.IsTwoSided) half *= QuoteRules.LonelySpreadFactor;
            var lean = outside.Imbalance * (outside.Ask.Price - outside.Bid.Price) / 2.0;
            var skew = _skewTicksAtLimit * BookRisk.Lots(context, book) / Math.Max(1, _limit);
            var (bid, ask) = QuoteRules.Lean(fair + lean, half, skew);
            quotes.Set(id, QuoteRules.Make(
                book, outside, bid, ask, _quoteLots, context.Inventory(id).Lots, limit));
        }
    }
}

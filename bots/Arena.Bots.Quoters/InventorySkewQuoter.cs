using Arena.Sdk;

namespace Arena.Bots.Quoters;

/// <summary>
/// Leans its quotes against its inventory, by as much as the risk of holding it is worth: long, it bids less eagerly and offers
/// more eagerly, so that the next trade probably brings it back to flat.
/// </summary>
/// <remarks>
/// <para>
/// Formula: <see cref="GlftFormula"/> with σ measured online (<see cref="VolatilityMeter"/>), q in units of the quote's size, and
/// the maker fee added to both distances, since every fill pays it.
/// </para>
/// <para>
/// Mid in the formula is <see cref="FairValue"/>, and neither side is ever quoted through it (<see cref="QuoteRules.Lean"/>).
/// </para>
/// <para>
/// Weakness: it takes each trade for chance. Informed flow hits it again and again on one side; it gives way tick by tick and is
/// late each time. A, k and γ are constants here, not estimates.
/// </para>
/// </remarks>
public sealed class InventorySkewQuoter : IQuoter
{
    private readonly BotParameters _parameters;
    private readonly double _baseDistance;
    private readonly double _skewPerVolatility;
    private readonly long _quoteLots;
    private readonly double _closingShare;
    private FairValue? _fair;
    private VolatilityMeter? _volatility;
    private long _limit;

    /// <summary>A quoter with the parameters of <see cref="Description"/>.</summary>
    /// <param name="parameters">Its parameters' values.</param>
    public InventorySkewQuoter(BotParameters parameters)
    {
        _parameters = parameters;
        var (riskAversion, decay) = (parameters["riskAversion"], parameters["depthDecayPerTick"]);
        _baseDistance = GlftFormula.BaseDistance(riskAversion, decay);
        _skewPerVolatility = GlftFormula.SkewPerUnit(riskAversion, decay, parameters["intensityPerSecond"], 1);
        _quoteLots = parameters.Whole("quoteLots");
        _closingShare = parameters["closingShare"];
    }

    /// <summary>Its name, parameters and maker.</summary>
    public static BotDescription Description { get; } = new(
        "inventory-skew", BotKind.Quoter, 1,
        "Leans its quotes against its inventory after Avellaneda-Stoikov, in the closed form of Guéant, Lehalle and Fernandez-Tapia.",
        [
            new("riskAversion", 0.05, 0.0001, 5, "Dislike of inventory (γ), per tick and quote size."),
            new("depthDecayPerTick", 0.5, 0.01, 10, "How fast fills thin out with distance (k), per tick; 1/k is nearly the half-spread."),
            new("intensityPerSecond", 0.2, 0.001, 100, "How often a quote at mid would be hit (A), per second."),
            .. QuoterParameters.Volatility,
            .. QuoterParameters.Sizes,
        ],
        parameters => new InventorySkewQuoter(parameters));

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
            var skew = _skewPerVolatility * _volatility!.Update(id, _fair.Mid(id));
            var units = BookRisk.Lots(context, book) / _quoteLots;
            var fee = book.Fees.MakerPerLot.Micros / (double)book.Instrument.TickValue.Micros;
            var half = (_baseDistance + fee + (skew / 2)) * (outside.IsTwoSided ? 1 : QuoteRules.LonelySpreadFactor);
            var (bid, ask) = QuoteRules.Lean(fair, half, units * skew);
            quotes.Set(id, QuoteRules.Make(
                book, outside, bid, ask, _quoteLots, context.Inventory(id).Lots, limit));
        }
    }
}

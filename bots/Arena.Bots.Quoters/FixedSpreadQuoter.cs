using Arena.Sdk;

namespace Arena.Bots.Quoters;

/// <summary>
/// Quotes the same distance from mid on both sides, always the same size, whatever it holds.
/// </summary>
/// <remarks>
/// <para>Formula: bid = floor(mid - halfSpreadTicks), ask = ceiling(mid + halfSpreadTicks), around the mid that others make.</para>
/// <para>
/// Weakness: it learns nothing from being hit. Whoever pushes the price fills it to its limit, and it then waits at the limit for
/// the flow to turn, with its whole inventory exposed to the move. It is the control group of every experiment.
/// </para>
/// </remarks>
public sealed class FixedSpreadQuoter : IQuoter
{
    private readonly double _halfSpreadTicks;
    private readonly long _quoteLots;
    private readonly double _limitShare;
    private readonly double _closingShare;
    private readonly double _fairSeconds;
    private FairValue? _fair;
    private long _limit;

    /// <summary>A quoter with the parameters of <see cref="Description"/>.</summary>
    /// <param name="parameters">Its parameters' values.</param>
    public FixedSpreadQuoter(BotParameters parameters)
    {
        _halfSpreadTicks = parameters["halfSpreadTicks"];
        _quoteLots = parameters.Whole("quoteLots");
        _limitShare = parameters["limitShare"];
        _closingShare = parameters["closingShare"];
        _fairSeconds = parameters["fairSeconds"];
    }

    /// <summary>Its name, parameters and maker.</summary>
    public static BotDescription Description { get; } = new(
        "fixed-spread", BotKind.Quoter, 1, "Quotes a fixed distance around mid and never skews.",
        [
            new("halfSpreadTicks", 2, 0.5, 1_000, "Distance of each side from mid, in ticks."),
            .. QuoterParameters.Sizes,
        ],
        parameters => new FixedSpreadQuoter(parameters));

    /// <inheritdoc/>
    public void OnSessionOpened(SessionInfo session)
    {
        _limit = (long)Math.Floor(session.PositionLimit.Lots * _limitShare);
        _fair = new FairValue(session, _fairSeconds);
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
            quotes.Set(id, QuoteRules.Make(
                book, outside, fair - half, fair + half, _quoteLots, context.Inventory(id).Lots, limit));
        }
    }
}

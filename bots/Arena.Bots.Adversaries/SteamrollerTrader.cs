using Arena.Sdk;

namespace Arena.Bots.Adversaries;

/// <summary>
/// Trades hard in one direction for a while, to run over whoever quotes, and leaves slowly once the price has moved.
/// </summary>
/// <remarks>
/// <para>
/// A campaign: wait; then a market order of a clip every round for pushSeconds or up to the limit, always the same way; then market
/// orders of a clip over exitSlowness until flat. Then the next. Equity, direction and start come from its own random stream.
/// </para>
/// <para>
/// What it hopes for: makers who do not give way sell to it all the way up, and makers in pain buy back from it. Weakness: it pays
/// the spread twice on everything; if the push finds enough makers with prop books leaning against it, it has bought the top.
/// </para>
/// </remarks>
public sealed class SteamrollerTrader : ITrader
{
    private readonly BotParameters _parameters;
    private readonly double _pushSeconds;
    private readonly long _clip;
    private readonly long _exitClip;
    private Campaign? _campaign;
    private bool _isLeaving;
    private double _closingSeconds;
    private long _limit;

    /// <summary>A trader with the parameters of <see cref="Description"/>.</summary>
    /// <param name="parameters">Its parameters' values.</param>
    public SteamrollerTrader(BotParameters parameters)
    {
        _parameters = parameters;
        _pushSeconds = parameters["pushSeconds"];
        _clip = AdversaryParameters.Clip(parameters, "clipLots");
        _exitClip = Math.Max(1, _clip / parameters.Whole("exitSlowness"));
    }

    /// <summary>Its name, parameters and maker.</summary>
    public static BotDescription Description { get; } = new(
        "steamroller", BotKind.Trader, 1, "Pushes hard in one direction for a stretch, then leaves slowly.",
        [
            new("meanWaitSeconds", 600, 1, 100_000, "Mean wait before a push, in seconds."),
            new("pushSeconds", 180, 1, 100_000, "How long it pushes, in seconds."),
            new("clipLots", 40, 1, 100_000, "Size of a round's order in a push at aggression 1, in lots."),
            new("exitSlowness", 5, 1, 1_000, "How many times smaller its orders are when it leaves."),
            .. AdversaryParameters.Force,
        ],
        parameters => new SteamrollerTrader(parameters));

    /// <inheritdoc/>
    public void OnSessionOpened(SessionInfo session)
    {
        _limit = (long)Math.Floor(session.PositionLimit.Lots * _parameters["limitShare"]);
        _closingSeconds = session.Length.Seconds * _parameters["closingShare"];
        _campaign = new Campaign(session, _parameters["meanWaitSeconds"], session.Length.Seconds - _closingSeconds - _pushSeconds);
        _isLeaving = false;
    }

    /// <inheritdoc/>
    public void Decide(TraderContext context, OrderActions orders)
    {
        var now = context.Market.Now;
        var target = _campaign!.Target;
        if (_clip == 0) return;
        if (context.Market.Remaining.Seconds <= _closingSeconds)
        {
            Strikes.Flatten(context, orders, target, _clip);
        }
        else if (_isLeaving)
        {
            if (!Strikes.Flatten(context, orders, target, _exitClip)) return;
            _isLeaving = false;
            _campaign.Draw(now);
        }
        else if (_campaign.IsDue(now))
        {
            _isLeaving = now.Seconds >= _campaign.StartSeconds + _pushSeconds;
            if (!_isLeaving) Strikes.Take(context, orders, target, _campaign.Side, _clip, _limit);
        }
    }
}

using Arena.Sdk;

namespace Arena.Bots.Props;

/// <summary>
/// Believes that a move goes on: buys what has risen lately, sells what has fallen, and goes home when the move is over.
/// </summary>
/// <remarks>
/// <para>
/// Formula: trend = fast average - slow average of mid, both exponential; forecast = continuation · trend. For a steady drift of v
/// ticks per second the trend settles at v · (slowSeconds - fastSeconds), so a continuation of 1 expects as much again.
/// </para>
/// <para>
/// Exit: when the trend has turned against the position, or fallen under exitTicks. Weakness: in a market without trends it buys
/// high and sells low, and each round trip costs the desk's price.
/// </para>
/// </remarks>
public sealed class MomentumStrategy : IPropStrategy
{
    private readonly BotParameters _parameters;
    private readonly double _continuation;
    private readonly double _marginTicks;
    private readonly double _exitTicks;
    private TransferBook? _transfers;
    private double[] _fast = [];
    private double[] _slow = [];
    private double _fastWeight;
    private double _slowWeight;

    /// <summary>A strategy with the parameters of <see cref="Description"/>.</summary>
    /// <param name="parameters">Its parameters' values.</param>
    public MomentumStrategy(BotParameters parameters)
    {
        _parameters = parameters;
        _continuation = parameters["continuation"];
        _marginTicks = parameters["marginTicks"];
        _exitTicks = parameters["exitTicks"];
    }

    /// <summary>Its name, parameters and maker.</summary>
    public static BotDescription Description { get; } = new(
        "momentum", BotKind.Prop, 1, "Follows a move while a fast average of mid leads a slow one.",
        [
            new("fastSeconds", 60, 1, 10_000, "Time constant of the fast average, in seconds."),
            new("slowSeconds", 600, 1, 100_000, "Time constant of the slow average, in seconds; under the fast one, it trades against moves."),
            new("continuation", 1, 0.01, 10, "How much of the trend is expected to come again."),
            new("marginTicks", 3, 0.1, 1_000, "Least expected gain of a lot after its transfer cost, in ticks."),
            new("exitTicks", 1, 0, 1_000, "Size of the trend below which the position is brought home, in ticks."),
            .. PropParameters.Sizes,
        ],
        parameters => new MomentumStrategy(parameters));

    /// <inheritdoc/>
    public void OnSessionOpened(SessionInfo session)
    {
        _transfers = new TransferBook(session, _parameters);
        _fastWeight = Averages.Weight(session.RoundInterval, _parameters["fastSeconds"]);
        _slowWeight = Averages.Weight(session.RoundInterval, _parameters["slowSeconds"]);
        _fast = Averages.AtReference(session);
        _slow = Averages.AtReference(session);
    }

    /// <inheritdoc/>
    public void Decide(PropContext context, PropActions actions)
    {
        var closing = _transfers!.IsClosing(context.Market);
        foreach (var book in context.Market.Books)
        {
            var trend = Trend(book);
            var position = context.Position(book.Instrument.Id).Lots;
            var isOver = position != 0 && (trend * Math.Sign(position)) < _exitTicks;
            if (closing || isOver) _transfers.Exit(context, actions, book);
            else _transfers.Enter(context, actions, book, _continuation * trend, _marginTicks);
        }
    }

    private double Trend(BookView book)
    {
        var i = book.Instrument.Id.Index;
        var mid = book.Mid.Ticks;
        _fast[i] += _fastWeight * (mid - _fast[i]);
        _slow[i] += _slowWeight * (mid - _slow[i]);
        return _fast[i] - _slow[i];
    }
}

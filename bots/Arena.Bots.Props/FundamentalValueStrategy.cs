using Arena.Sdk;

namespace Arena.Bots.Props;

/// <summary>
/// Knows what an equity ought to be worth after what the index future has done, and trades towards that while it pays.
/// </summary>
/// <remarks>
/// <para>
/// Formula: fair = anchor · (1 + beta · r), r the future's return since the open by mids. The anchor is what the equity would be
/// worth had the future not moved: it starts at the reference price and follows mid / (1 + beta · r) slowly, so that the equity's
/// own news, which the future cannot explain, is believed after a time. A first-order relation: good for moves of a few percent.
/// </para>
/// <para>
/// Exit: when the mispricing is under exitTicks or has changed sides. The index future itself is the yardstick and is never
/// traded. Weakness: a jump of the equity's own looks like an error of the market until the anchor has followed.
/// </para>
/// </remarks>
public sealed class FundamentalValueStrategy : IPropStrategy
{
    private readonly BotParameters _parameters;
    private readonly double _marginTicks;
    private readonly double _exitTicks;
    private TransferBook? _transfers;
    private double[] _anchor = [];
    private double _anchorWeight;
    private int _future;
    private double _futureAtOpen;

    /// <summary>A strategy with the parameters of <see cref="Description"/>.</summary>
    /// <param name="parameters">Its parameters' values.</param>
    public FundamentalValueStrategy(BotParameters parameters)
    {
        _parameters = parameters;
        _marginTicks = parameters["marginTicks"];
        _exitTicks = parameters["exitTicks"];
    }

    /// <summary>Its name, parameters and maker.</summary>
    public static BotDescription Description { get; } = new(
        "fundamental-value", BotKind.Prop, 1, "Trades equities towards the value that the index future's move and their beta imply.",
        [
            new("anchorSeconds", 1_800, 10, 1_000_000, "Time constant with which the equity's own moves are believed, in seconds."),
            new("marginTicks", 2, 0.1, 1_000, "Least mispricing beyond the transfer cost, in ticks."),
            new("exitTicks", 0.5, 0, 1_000, "Mispricing under which the position is brought home, in ticks."),
            .. PropParameters.Sizes,
        ],
        parameters => new FundamentalValueStrategy(parameters));

    /// <inheritdoc/>
    public void OnSessionOpened(SessionInfo session)
    {
        _transfers = new TransferBook(session, _parameters);
        _anchor = Averages.AtReference(session);
        _anchorWeight = Averages.Weight(session.RoundInterval, _parameters["anchorSeconds"]);
        _future = -1;
        foreach (var instrument in session.Instruments)
            if (instrument.Kind == InstrumentKind.IndexFuture && _future < 0) _future = instrument.Id.Index;
        _futureAtOpen = _future < 0 ? 1 : session.Instruments[_future].ReferencePrice.Ticks;
    }

    /// <inheritdoc/>
    public void Decide(PropContext context, PropActions actions)
    {
        if (_future < 0) return;
        var marketReturn = (context.Market.Books[_future].Mid.Ticks / _futureAtOpen) - 1;
        var closing = _transfers!.IsClosing(context.Market);
        foreach (var book in context.Market.Books)
        {
            if (book.Instrument.Kind != InstrumentKind.Equity) continue;
            var mispricing = Mispricing(book, marketReturn);
            var position = context.Position(book.Instrument.Id).Lots;
            var isOver = position != 0 && (mispricing * Math.Sign(position)) < _exitTicks;
            if (closing || isOver) _transfers.Exit(context, actions, book);
            else _transfers.Enter(context, actions, book, mispricing, _marginTicks);
        }
    }

    /// <summary>Fair value less mid, in ticks: positive when the equity is cheap.</summary>
    private double Mispricing(BookView book, double marketReturn)
    {
        ref var anchor = ref _anchor[book.Instrument.Id.Index];
        var explained = Math.Max(0.1, 1 + (book.Instrument.Beta * marketReturn));
        var mispricing = (anchor * explained) - book.Mid.Ticks;
        anchor += _anchorWeight * ((book.Mid.Ticks / explained) - anchor);
        return mispricing;
    }
}

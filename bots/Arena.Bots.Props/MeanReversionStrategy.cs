using Arena.Sdk;

namespace Arena.Bots.Props;

/// <summary>
/// Believes that a price comes back: sells what stands unusually far above its average, buys what stands below, and goes home when
/// it has come back, has run away for good, or has taken too long.
/// </summary>
/// <remarks>
/// <para>
/// Formula: deviation = mid - average, both its mean square and the average exponential over averageSeconds; z = deviation /
/// root mean square. From |z| of entryDeviations on it forecasts a move of -reversion · deviation.
/// </para>
/// <para>
/// Exit: |z| under exitDeviations, or over stopDeviations, or held for maximumHoldSeconds. Weakness: news. A price that has jumped
/// for a reason does not come back, and the stop sells at the worst moment.
/// </para>
/// </remarks>
public sealed class MeanReversionStrategy : IPropStrategy
{
    private readonly BotParameters _parameters;
    private readonly double _entryDeviations;
    private readonly double _exitDeviations;
    private readonly double _stopDeviations;
    private readonly double _reversion;
    private readonly double _marginTicks;
    private readonly double _maximumHoldSeconds;
    private readonly double _averageSeconds;
    private TransferBook? _transfers;
    private double[] _average = [];
    private double[] _square = [];
    private double[] _heldSeconds = [];
    private double _weight;
    private double _interval;

    /// <summary>A strategy with the parameters of <see cref="Description"/>.</summary>
    /// <param name="parameters">Its parameters' values.</param>
    public MeanReversionStrategy(BotParameters parameters)
    {
        _parameters = parameters;
        _entryDeviations = parameters["entryDeviations"];
        _exitDeviations = parameters["exitDeviations"];
        _stopDeviations = parameters["stopDeviations"];
        _reversion = parameters["reversion"];
        _marginTicks = parameters["marginTicks"];
        _maximumHoldSeconds = parameters["maximumHoldSeconds"];
        _averageSeconds = parameters["averageSeconds"];
    }

    /// <summary>Its name, parameters and maker.</summary>
    public static BotDescription Description { get; } = new(
        "mean-reversion", BotKind.Prop, 1, "Trades against unusual deviations of mid from its average.",
        [
            new("averageSeconds", 300, 1, 100_000, "Time constant of the average and of the mean square, in seconds."),
            new("entryDeviations", 2, 0.1, 20, "Deviation from which it trades, in standard deviations."),
            new("exitDeviations", 0.5, 0, 20, "Deviation under which it goes home, in standard deviations."),
            new("stopDeviations", 4, 0.1, 100, "Deviation over which it gives up, in standard deviations."),
            new("reversion", 0.6, 0.01, 1, "Share of the deviation that is expected to come back."),
            new("marginTicks", 1.5, 0.1, 1_000, "Least expected gain of a lot after its transfer cost, in ticks."),
            new("maximumHoldSeconds", 1_200, 1, 100_000, "Longest time a position is held, in seconds."),
            .. PropParameters.Sizes,
        ],
        parameters => new MeanReversionStrategy(parameters));

    /// <inheritdoc/>
    public void OnSessionOpened(SessionInfo session)
    {
        _transfers = new TransferBook(session, _parameters);
        _interval = session.RoundInterval.Seconds;
        _weight = Averages.Weight(session.RoundInterval, _averageSeconds);
        _average = Averages.AtReference(session);
        _square = new double[session.Instruments.Length];
        _heldSeconds = new double[session.Instruments.Length];
    }

    /// <inheritdoc/>
    public void Decide(PropContext context, PropActions actions)
    {
        var isLearning = context.Market.Now.Seconds < _averageSeconds;
        var closing = _transfers!.IsClosing(context.Market);
        foreach (var book in context.Market.Books)
        {
            var position = context.Position(book.Instrument.Id).Lots;
            var deviation = Deviation(book, out var deviations);
            if (closing || IsOver(book, position, deviations)) _transfers.Exit(context, actions, book);
            else if (!isLearning && IsUnusual(deviations))
                _transfers.Enter(context, actions, book, -_reversion * deviation, _marginTicks);
        }
    }

    private double Deviation(BookView book, out double deviations)
    {
        var i = book.Instrument.Id.Index;
        var deviation = book.Mid.Ticks - _average[i];
        deviations = _square[i] > 0 ? deviation / Math.Sqrt(_square[i]) : 0;
        _average[i] += _weight * deviation;
        _square[i] += _weight * ((deviation * deviation) - _square[i]);
        return deviation;
    }

    private bool IsUnusual(double deviations) =>
        Math.Abs(deviations) >= _entryDeviations && Math.Abs(deviations) <= _stopDeviations;

    private bool IsOver(BookView book, long position, double deviations)
    {
        ref var held = ref _heldSeconds[book.Instrument.Id.Index];
        held = position == 0 ? 0 : held + _interval;
        if (position == 0) return false;
        var against = -deviations * Math.Sign(position);
        return against < _exitDeviations || against > _stopDeviations || held > _maximumHoldSeconds;
    }
}

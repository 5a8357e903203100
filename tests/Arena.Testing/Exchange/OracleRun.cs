using Arena.Exchange;
using Arena.Sdk;

namespace Arena.Testing;

/// <summary>Plays generated commands, session after session, to the venue and its oracle, and says where they first disagree.</summary>
/// <param name="market">The market.</param>
/// <param name="seed">The seed of the commands.</param>
public sealed class OracleRun(OracleMarket market, ulong seed)
{
    private readonly VenuePair _pair = new(market.Options, market.Instruments, OracleMarket.Owners);
    private readonly CommandStream _stream = market.Commands(seed);
    private readonly VenueScript _script = new(market);
    private readonly Dictionary<MarketEventKind, int> _kinds = [];
    private readonly Dictionary<RejectReason, int> _reasons = [];
    private Timestamp _now;

    /// <summary>How many of four commands are random bits.</summary>
    public int NonsenseOfFour { get; init; }

    /// <summary>How often which kind of event came up.</summary>
    public IReadOnlyDictionary<MarketEventKind, int> Kinds => _kinds;

    /// <summary>How often which reason came up, of a refusal or another event.</summary>
    public IReadOnlyDictionary<RejectReason, int> Reasons => _reasons;

    /// <summary>Plays so many commands; each is compared.</summary>
    /// <exception cref="InvalidOperationException">The two disagree; the message is a script that shows it.</exception>
    public void Play(int commands)
    {
        for (var i = 0; i < commands; i++)
        {
            var command = i % 4 < NonsenseOfFour ? _stream.NextNonsense() : _stream.Next(_pair.Naive.Mid);
            _now += _stream.NextGap();
            if (_now > OracleMarket.SessionLength) NextSession();
            _script.Add(_now, command);
            try
            {
                Count(_pair.AdvanceTo(_now));
                Count(_pair.Execute(command, _now));
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException(
                    $"{market.Name}, {market.Options.SelfTradePrevention}, seed {seed}, command {i}: {exception.Message}\n" +
                    $"Shortest script:\n{_script.Shrunk()}", exception);
            }
        }
    }

    private void NextSession()
    {
        Count(_pair.AdvanceTo(OracleMarket.SessionLength));
        Count(_pair.Close(OracleMarket.SessionLength));
        for (var i = 0; i < 5; i++) Count(_pair.Execute(_stream.Next(_pair.Naive.Mid), OracleMarket.SessionLength));
        _pair.Reset();
        _stream.Reset();
        _script.Clear();
        _now = default;
    }

    private void Count(ReadOnlySpan<MarketEvent> events)
    {
        foreach (var marketEvent in events)
        {
            _kinds[marketEvent.Kind] = _kinds.GetValueOrDefault(marketEvent.Kind) + 1;
            _reasons[marketEvent.Reason] = _reasons.GetValueOrDefault(marketEvent.Reason) + 1;
        }
    }
}

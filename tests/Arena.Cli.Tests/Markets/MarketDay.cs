using Arena.Configuration;
using Arena.Exchange;
using Arena.Sdk;
using Arena.Simulation;
using Arena.Testing;
using Arena.Tournaments;

namespace Arena.Cli.Tests;

/// <summary>A session of a shipped scenario, played by the market alone and remembered.</summary>
internal sealed class MarketDay : IMarketObserver
{
    private MarketDay(MarketOptions market) => Market = market;

    /// <summary>The scenario.</summary>
    public MarketOptions Market { get; }

    /// <summary>Everything that the venue stated.</summary>
    public List<MarketEvent> Events { get; } = [];

    /// <summary>By round: mids in half ticks, by instrument.</summary>
    public List<double[]> Mids { get; } = [];

    /// <summary>By round: latent values in half ticks, by instrument.</summary>
    public List<double[]> Values { get; } = [];

    /// <summary>Trades outside auctions.</summary>
    public IEnumerable<MarketEvent> Trades => Events.Where(e => e.Kind == MarketEventKind.Trade && !e.IsAuction);

    /// <summary>Plays one session.</summary>
    public static MarketDay Play(string scenario, ulong seed)
    {
        var day = new MarketDay(ScenarioFile.Load(ShippedFolder.At("scenarios", scenario + ".json")));
        var session = new MarketSession(day.Market, Participants.Of(new MatchSpec(day.Market, new Lineup([], []), seed, 1, "")), seed, day);
        session.Open(0);
        while (session.Advance(out _))
        {
            // Nobody decides.
        }

        return day;
    }

    /// <summary>How far an instrument's mid is from its latent value, in basis points, by round.</summary>
    public double[] Gaps(int instrument) =>
        [.. Mids.Zip(Values, (mids, values) => ((mids[instrument] / values[instrument]) - 1) * 10_000)];

    /// <summary>The place of an instrument.</summary>
    public int IndexOf(string symbol) => Market.Instruments.Single(instrument => instrument.Symbol == symbol).Id.Index;

    public void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values)
    {
        Mids.Add([.. mids.ToArray().Select(mid => (double)mid.Value)]);
        Values.Add([.. values.ToArray().Select(value => (double)value.Value)]);
    }

    public void OnEvent(in MarketEvent marketEvent) => Events.Add(marketEvent);

    public void OnSessionOpened(int session)
    {
    }

    public void OnDecision(int competitor, int round, Timestamp thinkingTime, int commands)
    {
    }

    public void OnTransfer(in Transfer transfer)
    {
    }

    public void OnNotice(in Notice notice)
    {
    }

    public void OnCommand(Timestamp now, in Command command)
    {
    }

    public void OnSessionClosed(Timestamp now, ReadOnlySpan<HalfTicks> settlementPrices)
    {
    }
}

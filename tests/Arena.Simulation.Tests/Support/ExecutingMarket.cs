using System.Collections.Immutable;

namespace Arena.Simulation.Tests;

/// <summary>A busy market with those who work large orders.</summary>
internal static class ExecutingMarket
{
    public static MarketOptions Options(
        InstitutionalOptions? institutional, int noise = 60, int value = 20, int seconds = 600, int instruments = 1,
        ImmutableArray<ShockOptions> shocks = default)
    {
        var options = SmallMarket.Options(noise, value, 0, 0, seconds, instruments);
        return options with
        {
            Factor = new FactorOptions { SessionVolatility = 0.001 },
            Fundamentals = [.. options.Fundamentals.Select(_ => new FundamentalOptions { Beta = 1, SessionVolatility = 0.001 })],
            Background = options.Background with { Institutional = institutional, Shocks = shocks.IsDefault ? [] : shocks },
        };
    }

    /// <summary>One order a session, from about its first second on.</summary>
    public static InstitutionalOptions OneOrder(ExecutionSchedule schedule, long lots, double seconds, double patience) => new()
    {
        Count = 1,
        MeanIntervalSeconds = 1,
        MinimumLots = lots,
        MaximumLots = lots,
        HorizonSeconds = seconds,
        SliceSeconds = 2,
        Patience = patience,
        Twap = schedule == ExecutionSchedule.Twap ? 1 : 0,
        Vwap = schedule == ExecutionSchedule.Vwap ? 1 : 0,
        Participation = schedule == ExecutionSchedule.Participation ? 1 : 0,
    };

    /// <summary>Plays one session without competitors, and shows each round.</summary>
    public static Recording Play(MarketOptions options, ulong seed = 5, Action<MarketSession, Round>? onRound = null)
    {
        var recording = new Recording();
        var market = new MarketSession(options, options.Participants(), seed, recording);
        market.Open(0);
        while (market.Advance(out var round)) onRound?.Invoke(market, round);
        return recording;
    }

    /// <summary>What an account has traded, as (time, signed lots), oldest first.</summary>
    public static List<(Timestamp Time, long SignedLots)> TradesOf(this Recording recording, int account)
    {
        var trades = new List<(Timestamp, long)>();
        foreach (var e in recording.Events.Where(e => e.Kind == MarketEventKind.Trade))
        {
            if (e.Account.Index == account) trades.Add((e.Time, e.Side.Sign() * e.Quantity.Lots));
            if (e.TakerAccount.Index == account) trades.Add((e.Time, -e.Side.Sign() * e.Quantity.Lots));
        }

        return trades;
    }
}

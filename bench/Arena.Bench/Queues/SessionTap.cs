using System.Runtime.CompilerServices;
using Arena.Simulation;
using Arena.Tournaments;

namespace Arena.Bench;

/// <summary>The inside of a session, so that it can be run moment by moment and its queue be looked at; nothing in it knows that it is watched.</summary>
internal static class SessionTap
{
    /// <summary>Opens a match's first session.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Open")]
    public static extern void Open(Match match);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_market")]
    public static extern ref MarketSession Market(Match match);

    /// <summary>Runs all that is due up to a moment.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "Run")]
    public static extern void Run(MarketSession session, long until);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_schedule")]
    public static extern ref Schedule ScheduleOf(MarketSession session);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_decisions")]
    public static extern ref TakenDecision[] Decisions(MarketSession session);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_observer")]
    public static extern ref IMarketObserver Observer(MarketSession session);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_queue")]
    public static extern ref EventQueue QueueOf(Schedule schedule);

    /// <summary>How many entries each participant has made.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_counters")]
    public static extern ref long[] Counters(Schedule schedule);
}

using System.Diagnostics;

namespace Arena.Bench;

/// <summary>What a running match holds: the difference between eight matches held open and one, each close to its session's end.</summary>
/// <param name="HeapBytes">The managed heap's part per match, after a full collection.</param>
/// <param name="WorkingSetBytes">The process's working set's part per match.</param>
internal readonly record struct MatchMemory(long HeapBytes, long WorkingSetBytes)
{
    private const int Held = 8;

    /// <summary>Measures it.</summary>
    public static MatchMemory Of(BenchMatch matches)
    {
        var held = new List<OpenMatch> { matches.PlayToLastRound(1) };
        var one = Now();
        for (var i = 1; i < Held; i++) held.Add(matches.PlayToLastRound((ulong)i + 1));
        var all = Now();
        GC.KeepAlive(held);
        return new MatchMemory((all.HeapBytes - one.HeapBytes) / (Held - 1), (all.WorkingSetBytes - one.WorkingSetBytes) / (Held - 1));
    }

    /// <summary>What the process holds now.</summary>
    private static MatchMemory Now()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var heap = GC.GetTotalMemory(forceFullCollection: true);
        using var process = Process.GetCurrentProcess();
        return new MatchMemory(heap, process.WorkingSet64);
    }
}

namespace Arena.Bots.Tests;

/// <summary>Counts what bots allocate once they are warm.</summary>
internal static class Allocations
{
    /// <summary>Bytes allocated by 500 rounds after 200, the market's own moves left out.</summary>
    public static long Of(Wandering wandering, Action round)
    {
        long sum = 0;
        for (var i = 0; i < 700; i++)
        {
            wandering.NextRound();
            var before = GC.GetAllocatedBytesForCurrentThread();
            round();
            if (i >= 200) sum += GC.GetAllocatedBytesForCurrentThread() - before;
        }

        return sum;
    }
}

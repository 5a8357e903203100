namespace Arena.Simulation.Tests;

/// <summary>What a market allocates once everything has grown.</summary>
internal static class SteadyState
{
    /// <summary>Plays the same session without competitors twice, tape included.</summary>
    /// <returns>The bytes that the second one allocated.</returns>
    public static long AllocatedBytes(MarketOptions options)
    {
        var writer = new TapeWriter();
        writer.WriteHeader(TapeHeader.Of(options, options.Participants(), 1, 1, ""));
        var market = new MarketSession(options, options.Participants(), 1, writer);
        Play();
        return Play();

        long Play()
        {
            market.Open(0);
            var before = GC.GetAllocatedBytesForCurrentThread();
            while (market.Advance(out _))
            {
                // Nobody decides.
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}

using Arena.Sdk;

namespace Arena.Bots.Props;

/// <summary>Exponential averages of mids, one per instrument.</summary>
internal static class Averages
{
    /// <summary>The weight of the newest value for a time constant: 1 - exp(-interval / seconds), between 0 and 1.</summary>
    public static double Weight(Timestamp interval, double seconds) => 1 - PortableMath.Exp(-interval.Seconds / seconds);

    /// <summary>Averages that start at the reference prices, in ticks.</summary>
    public static double[] AtReference(SessionInfo session)
    {
        var averages = new double[session.Instruments.Length];
        foreach (var instrument in session.Instruments) averages[instrument.Id.Index] = instrument.ReferencePrice.Ticks;
        return averages;
    }
}

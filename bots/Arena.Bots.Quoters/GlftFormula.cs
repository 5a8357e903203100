using Arena.Sdk;

namespace Arena.Bots.Quoters;

/// <summary>
/// How far from mid to quote, in closed form. Source: O. Guéant, C.-A. Lehalle and J. Fernandez-Tapia, "Dealing with the inventory
/// risk: a solution to the market making problem", Mathematics and Financial Economics 7 (2013), section 4: asymptotic quotes of
/// the model of M. Avellaneda and S. Stoikov, "High-frequency trading in a limit order book", Quantitative Finance 8 (2008).
/// </summary>
/// <remarks>
/// <para>
/// Mid is a Brownian motion of volatility σ; quotes of one unit at a distance δ are hit at the rate A·exp(-kδ); the maker maximises
/// expected utility with constant absolute risk aversion γ. Far from the end of the day, with q units in inventory,
/// </para>
/// <code>
/// δbid = (1/γ) ln(1 + γ/k) + (2q + 1)/2 · s
/// δask = (1/γ) ln(1 + γ/k) - (2q - 1)/2 · s
/// s    = sqrt( σ²γ/(2kA) · (1 + γ/k)^(1 + k/γ) )
/// </code>
/// <para>
/// so that the centre of the quotes (the reservation price) lies q·s below mid. Validity: γ, k, A, σ positive; a day long against
/// the time to trade a unit; |q| well inside the inventory limit; mid unmoved by own quotes. Units here: ticks, seconds, units of
/// the quote's size. Evaluated with a relative error below 1e-9 for γ/k above 1e-6.
/// </para>
/// </remarks>
public static class GlftFormula
{
    /// <summary>The part of the distance that does not depend on the inventory, in ticks: (1/γ) ln(1 + γ/k).</summary>
    /// <param name="riskAversion">γ, per tick and unit. Positive.</param>
    /// <param name="depthDecay">k, per tick. Positive.</param>
    public static double BaseDistance(double riskAversion, double depthDecay) =>
        PortableMath.Log(1 + (riskAversion / depthDecay)) / riskAversion;

    /// <summary>How far one unit of inventory moves both quotes, in ticks: s.</summary>
    /// <param name="riskAversion">γ, per tick and unit. Positive.</param>
    /// <param name="depthDecay">k, per tick. Positive.</param>
    /// <param name="intensity">A: how often a quote at mid is hit, per second. Positive.</param>
    /// <param name="volatility">σ, in ticks per root second. Not negative.</param>
    public static double SkewPerUnit(double riskAversion, double depthDecay, double intensity, double volatility)
    {
        var power = PortableMath.Exp((1 + (depthDecay / riskAversion)) * PortableMath.Log(1 + (riskAversion / depthDecay)));
        return volatility * Math.Sqrt(riskAversion / (2 * depthDecay * intensity) * power);
    }
}

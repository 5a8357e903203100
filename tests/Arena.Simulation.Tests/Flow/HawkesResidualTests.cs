using System.Globalization;
using Arena.Testing;

namespace Arena.Simulation.Tests;

/// <summary>
/// The wakes of a trader that excites itself, on the clock of its own intensity: there they must be a Poisson process of rate 1 (Ogata 1988, "Statistical
/// models for earthquake occurrences and residual analysis for point processes"). The waits between them are held to the exponential law and to
/// independence at a level of 1e-4; of clocks with a wrong intensity at least one of these tests finds that they are wrong.
/// </summary>
public sealed class HawkesResidualTests
{
    private const double Level = 1e-4;
    private const double Ratio = 0.8;
    private const double Delay = 2;
    private const double TailIndex = 3;

    // The past before the session is known to the trader alone; after so long it has no weight.
    private const double Warming = 200;
    private const int Seconds = 2_000;
    private const int Sessions = 6;

    [Fact]
    public void Wakes_WithExponentialDelays_ArePoissonOnTheirOwnClock()
    {
        var wakes = WakeTimes(new ExcitationOptions { BranchingRatio = Ratio, MeanDelaySeconds = Delay });

        Assert.InRange(Worst("right", wakes, Ratio, Exponential(Delay)), Level, 1);
        Assert.InRange(Worst("no excitation", wakes, 0, Exponential(Delay)), 0, Level);
        Assert.InRange(Worst("a smaller ratio", wakes, 0.85 * Ratio, Exponential(Delay)), 0, Level);
        Assert.InRange(Worst("longer delays", wakes, Ratio, Exponential(1.5 * Delay)), 0, Level);
        Assert.InRange(Worst("a power law", wakes, Ratio, PowerLaw(1.5, Delay)), 0, Level);
    }

    [Fact]
    public void Wakes_WithPowerLawDelays_ArePoissonOnTheirOwnClock()
    {
        var wakes = WakeTimes(new ExcitationOptions { BranchingRatio = Ratio, MeanDelaySeconds = Delay, TailIndex = TailIndex });

        Assert.InRange(Worst("right", wakes, Ratio, PowerLaw(TailIndex, Delay)), Level, 1);
        Assert.InRange(Worst("no excitation", wakes, 0, Exponential(Delay)), 0, Level);
        Assert.InRange(Worst("longer delays", wakes, Ratio, PowerLaw(TailIndex, 2 * Delay)), 0, Level);
    }

    private static Func<double, double> Exponential(double mean) => wait => Math.Exp(-wait / mean);

    private static Func<double, double> PowerLaw(double index, double mean) => wait => Math.Pow(1 + (wait / (mean * (index - 1))), -index);

    /// <summary>The worst outcome of three tests, on a clock with this branching ratio and this share of delays above a wait.</summary>
    private static double Worst(string clock, List<double>[] sessions, double ratio, Func<double, double> shareAbove)
    {
        double[] waits = [.. sessions.SelectMany(wakes => WaitsOnOwnClock(wakes, ratio, shareAbove))];
        double[] outcomes =
        [
            Fit.KolmogorovSmirnov([.. waits.Select(wait => 1 - Math.Exp(-wait))]),
            Fit.AndersonDarling([.. waits.Select(wait => 1 - Math.Exp(-wait))]),
            TwoSided(Fit.SerialCorrelation(waits, 1)),
        ];
        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{clock}: {waits.Length} waits; {outcomes[0]:G3} {outcomes[1]:G3} {outcomes[2]:G3}"));
        return outcomes.Min();
    }

    private static double TwoSided(double share) => 2 * Math.Min(share, 1 - share);

    // The intensity, (1 - n) + n Σ g(t - t'), integrated from one wake to the next. Its mean is one wake in a second.
    private static List<double> WaitsOnOwnClock(List<double> wakes, double ratio, Func<double, double> shareAbove)
    {
        var waits = new List<double>();
        for (var i = 1; i < wakes.Count; i++)
        {
            if (wakes[i - 1] < Warming) continue;
            var wait = (1 - ratio) * (wakes[i] - wakes[i - 1]);
            for (var j = i - 1; j >= 0 && wakes[i] - wakes[j] < Warming; j--)
                wait += ratio * (shareAbove(wakes[i - 1] - wakes[j]) - shareAbove(wakes[i] - wakes[j]));
            waits.Add(wait);
        }

        return waits;
    }

    // Each wake sends one order, and all orders of a session are as long on their way.
    private static List<double>[] WakeTimes(ExcitationOptions excitation)
    {
        var options = CrowdMarket.Noise(excitation, count: 1, interval: 1, seconds: Seconds);
        var sessions = new List<double>[Sessions];
        for (var session = 0; session < Sessions; session++)
        {
            var recording = new Recording();
            var market = new MarketSession(options, options.Participants(), 17, recording);
            market.Open(session);
            while (market.Advance(out _))
            {
                // Nobody decides.
            }

            sessions[session] = [.. recording.Commands.Where(c => c.Command.Kind == CommandKind.Order).Select(c => c.Time.Seconds)];
            Assert.InRange(market.Activity.Wakes - sessions[session].Count, 0, 1);
        }

        return sessions;
    }
}

using System.Globalization;
using Arena.Analysis;
using Arena.Simulation;
using Arena.Tournaments;

namespace Arena.Bench;

/// <summary>
/// What a delivered message costs as participants and instruments become more: at the same number of wakes per second in all, and at the same number for each
/// instrument. Each size plays its own matches; the plays of all follow each other in turn, several times, so that a neighbour on the machine disturbs all
/// alike; the median of each counts. Beside it, what a session costs in which hardly anything happens: to open, to close and to add up.
/// </summary>
internal static class ScalingBench
{
    private const int Repetitions = 7;
    private const int Seconds = 7_200;
    private const int SecondsOfNothing = 2;
    private const double WakesInAll = 20;
    private const double WakesPerInstrument = 4;

    private static readonly int[] Participants = [100, 1_000, 10_000];
    private static readonly int[] Instruments = [1, 5, 20];

    /// <summary>All sizes.</summary>
    public static int Run(bool json) => Run([.. Sizes(_ => WakesInAll), .. Sizes(instruments => WakesPerInstrument * instruments)], json);

    /// <summary>One size alone; to be profiled.</summary>
    public static int Run(int participants, int instruments) => Run([new Size(participants, instruments, WakesInAll)], json: false);

    private static IEnumerable<Size> Sizes(Func<int, double> wakesPerSecond) => Participants.SelectMany(
        _ => Instruments, (participants, instruments) => new Size(participants, instruments, wakesPerSecond(instruments)));

    private static int Run(Size[] sizes, bool json)
    {
        for (var repetition = -1; repetition < Repetitions; repetition++)
        {
            foreach (var size in sizes)
            {
                var figures = MarketPlay.Once(size.Spec);
                size.Messages = figures.DeliveredMessages;
                var nothing = MarketPlay.Once(size.Nothing);
                if (repetition < 0) continue;
                size.Costs.Add(figures.CpuSeconds / figures.DeliveredMessages * 1e9);
                size.Openings.Add(nothing.CpuSeconds * 1e3);
            }
        }

        foreach (var size in sizes)
        {
            size.Costs.Sort();
            size.Openings.Sort();
        }

        var least = sizes[0].Cost;
        if (!json) Console.WriteLine($"{Seconds / 60} min, median of {Repetitions}\nparticipants  instruments  wakes a second  messages  ns each  to the first  session of nothing, ms");
        foreach (var size in sizes)
        {
            FormattableString asJson =
                $$"""{"participants":{{size.Participants}},"instruments":{{size.Instruments}},"wakesPerSecond":{{size.WakesPerSecond}},"deliveredMessages":{{size.Messages}},"nsPerMessage":{{size.Cost:F1}},"nsPerMessageBest":{{size.Costs[0]:F1}},"nsPerMessageWorst":{{size.Costs[^1]:F1}},"ratio":{{size.Cost / least:F3}},"sessionOfNothingMs":{{size.Opening:F2}}}""";
            FormattableString asText =
                $"{size.Participants,12:N0}  {size.Instruments,11}  {size.WakesPerSecond,14}  {size.Messages,9:N0}  {size.Cost,4:F0} ({size.Costs[0]:F0} to {size.Costs[^1]:F0})  {size.Cost / least:F2}  {size.Opening:F1}";
            Console.WriteLine((json ? asJson : asText).ToString(CultureInfo.InvariantCulture));
        }

        return 0;
    }

    private sealed class Size(int participants, int instruments, double wakesPerSecond)
    {
        public int Participants { get; } = participants;

        public int Instruments { get; } = instruments;

        public double WakesPerSecond { get; } = wakesPerSecond;

        public MatchSpec Spec { get; } = Match(participants, instruments, Seconds, wakesPerSecond);

        public MatchSpec Nothing { get; } = Match(participants, instruments, SecondsOfNothing, wakesPerSecond);

        public long Messages { get; set; }

        public List<double> Costs { get; } = [];

        public List<double> Openings { get; } = [];

        public double Cost => Costs[Costs.Count / 2];

        public double Opening => Openings[Openings.Count / 2];

        private static MatchSpec Match(int participants, int instruments, int seconds, double wakesPerSecond) =>
            new(ScalingMarket.Of(participants, instruments, seconds, wakesPerSecond), new Lineup([], []), 1, 1, "");
    }
}

using System.Globalization;
using Arena.Analysis;
using Arena.Simulation;
using Arena.Tournaments;

namespace Arena.Bench;

/// <summary>
/// What a delivered message costs as participants and instruments become more, at the same number of wakes per second. Each size has its own match, all are
/// made before; their plays follow each other in turn, several times, so that a neighbour on the machine disturbs all alike; the median of each counts.
/// </summary>
internal static class ScalingBench
{
    private const int Repetitions = 7;
    private const int Seconds = 7_200;

    private static readonly int[] Participants = [100, 1_000, 10_000];
    private static readonly int[] Instruments = [1, 5, 20];

    /// <summary>All sizes.</summary>
    public static int Run(bool json) =>
        Run([.. Participants.SelectMany(_ => Instruments, (participants, instruments) => new Size(participants, instruments))], json);

    /// <summary>One size alone; to be profiled.</summary>
    public static int Run(int participants, int instruments) => Run([new Size(participants, instruments)], json: false);

    private static int Run(Size[] sizes, bool json)
    {
        for (var repetition = -1; repetition < Repetitions; repetition++)
        {
            foreach (var size in sizes)
            {
                var figures = MarketPlay.Once(size.Spec);
                size.Messages = figures.DeliveredMessages;
                if (repetition >= 0) size.Costs.Add(figures.CpuSeconds / figures.DeliveredMessages * 1e9);
            }
        }

        foreach (var size in sizes) size.Costs.Sort();
        var least = sizes[0].Cost;
        if (!json) Console.WriteLine($"{Seconds / 60} min, median of {Repetitions}\nparticipants  instruments  messages  ns each  to the first");
        foreach (var size in sizes)
        {
            FormattableString asJson =
                $$"""{"participants":{{size.Participants}},"instruments":{{size.Instruments}},"deliveredMessages":{{size.Messages}},"nsPerMessage":{{size.Cost:F1}},"nsPerMessageBest":{{size.Costs[0]:F1}},"nsPerMessageWorst":{{size.Costs[^1]:F1}},"ratio":{{size.Cost / least:F3}}}""";
            FormattableString asText =
                $"{size.Participants,12:N0}  {size.Instruments,11}  {size.Messages,8:N0}  {size.Cost,4:F0} ({size.Costs[0]:F0} to {size.Costs[^1]:F0})  {size.Cost / least:F2}";
            Console.WriteLine((json ? asJson : asText).ToString(CultureInfo.InvariantCulture));
        }

        return 0;
    }

    private sealed class Size(int participants, int instruments)
    {
        public int Participants { get; } = participants;

        public int Instruments { get; } = instruments;

        public MatchSpec Spec { get; } = new(ScalingMarket.Of(participants, instruments, Seconds), new Lineup([], []), 1, 1, "");

        public long Messages { get; set; }

        public List<double> Costs { get; } = [];

        public double Cost => Costs[Costs.Count / 2];
    }
}

using System.Collections.Immutable;

namespace Arena.Tournaments;

/// <summary>The compact host: plays a match with all its seats in one process, by direct calls.</summary>
public static class MatchRunner
{
    private const double ProgressStep = 0.01;

    /// <summary>Plays a match.</summary>
    /// <param name="spec">The match.</param>
    /// <param name="bots">Where bots come from.</param>
    /// <param name="tape">Where the tape's bytes go; <c>null</c>: nowhere.</param>
    /// <param name="progress">Called about every hundredth of the match with the share played, 0 to 1, and with 1 at the end.</param>
    /// <param name="cancellation">Looked at before each round.</param>
    /// <exception cref="ArgumentException">A bot or one of its parameters is unknown, or it drives something else.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static MatchResult Run(
        MatchSpec spec, IBotFactory bots, ITapeSink? tape = null, Action<double>? progress = null,
        CancellationToken cancellation = default) =>
        Run(new Match(spec, tape), SeatFactory.Create(spec, bots), progress, cancellation);

    /// <summary>Plays a match with seats of one's own.</summary>
    /// <param name="match">The match, before its first round.</param>
    /// <param name="seats">One seat per competitor, in the order of their places.</param>
    /// <param name="progress">Called about every hundredth of the match with the share played, 0 to 1, and with 1 at the end.</param>
    /// <param name="cancellation">Looked at before each round.</param>
    /// <exception cref="ArgumentException">There are more or fewer seats than competitors.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static MatchResult Run(
        Match match, ImmutableArray<ISeat> seats, Action<double>? progress = null, CancellationToken cancellation = default)
    {
        var competitors = match.Participants.Competitors.Length;
        if (seats.Length != competitors)
            throw new ArgumentException($"{seats.Length} seats for {competitors} competitors.", nameof(seats));
        var decision = new SeatDecision();
        var reported = 0.0;
        while (match.Advance(out var round))
        {
            cancellation.ThrowIfCancellationRequested();
            for (var competitor = 0; competitor < competitors; competitor++)
            {
                if (round.Number == 0) seats[competitor].OpenSession(round.Session);
                decision.Clear();
                seats[competitor].Decide(round.Market, match.Reports(competitor), decision);
                match.Apply(competitor, decision);
            }

            if (progress is null || match.Progress < reported + ProgressStep) continue;
            reported = match.Progress;
            progress(reported);
        }

        progress?.Invoke(1);
        return match.Complete();
    }
}

using Arena.Firms;
using Arena.Tournaments;
using Serilog;

namespace Arena.Grains;

/// <inheritdoc cref="IMatchGrain"/>
/// <param name="pool">Where the match computes.</param>
/// <param name="bots">Where bots come from.</param>
/// <param name="log">Where the match's fate is logged.</param>
[Orleans.Concurrency.Reentrant]
internal sealed class MatchGrain(MatchPool pool, IBotFactory bots, ILogger log) : MatchHostGrain(log), IMatchGrain
{
    protected override Task<MatchResult> Play(MatchSpec spec, TapeBuffer? tape, Action<double> progress, CancellationToken stop) =>
        pool.Run(token => MatchRunner.Run(spec, bots, tape, progress, token), stop);
}

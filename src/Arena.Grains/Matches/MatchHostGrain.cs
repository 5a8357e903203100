using Arena.Tournaments;
using Serilog;

namespace Arena.Grains;

/// <summary>What both ways of playing a match have in common: it is started, asked after, stopped and forgotten.</summary>
/// <param name="log">Where the match's fate is logged.</param>
internal abstract class MatchHostGrain(ILogger log) : Grain, IMatchHostGrain
{
    private MatchRun? _run;

    public Task Start(MatchOrder order)
    {
        _run ??= new MatchRun(order, (spec, tape, progress, stop) => PlayLogged(order.Name, spec, tape, progress, stop));
        return Task.CompletedTask;
    }

    public Task<MatchStatus> Poll(int tapeBlocks) => Run.Poll(tapeBlocks);

    public Task Stop()
    {
        _run?.Stop();
        return Task.CompletedTask;
    }

    public Task Release()
    {
        _run?.Dispose();
        _run = null;
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        // A match that nobody can ask after any more must not keep a worker.
        _run?.Dispose();
        _run = null;
        return Task.CompletedTask;
    }

    /// <summary>Plays a match to its end.</summary>
    protected abstract Task<MatchResult> Play(MatchSpec spec, TapeBuffer? tape, Action<double> progress, CancellationToken stop);

    private MatchRun Run => _run ?? throw new InvalidOperationException($"Match {this.GetPrimaryKeyString()} was not started here.");

    private async Task<MatchResult> PlayLogged(
        string name, MatchSpec spec, TapeBuffer? tape, Action<double> progress, CancellationToken stop)
    {
        var matchLog = log.ForContext(LogProperties.Match, name);
        matchLog.Debug("Match starts: {Scenario}, seed {Seed}, {Sessions} sessions", spec.Market.Name, spec.Seed, spec.Sessions);
        try
        {
            var result = await Play(spec, tape, progress, stop);
            LogResult(matchLog, spec, result);
            return result;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            matchLog.Information("Match was stopped");
            throw;
        }
        catch (Exception exception)
        {
            matchLog.Error(exception, "Match failed");
            throw;
        }
    }

    private static void LogResult(ILogger log, MatchSpec spec, MatchResult result)
    {
        for (var place = 0; place < result.Seats.Length; place++)
        {
            foreach (var fault in result.Seats[place].Faults)
            {
                log.ForContext(LogProperties.Firm, result.Seats[place].Name)
                    .ForContext(LogProperties.Book, fault.Book)
                    .ForContext(LogProperties.Bot, BotOf(spec.Lineup, place, fault.Book))
                    .Warning("Bot lost its seat: {Reason} in session {Session}, round {Round}", fault.Reason, fault.Session, fault.Round);
            }
        }

        log.Information("Match finished: {TapeHash}, {Messages} messages, {Trades} trades", result.TapeHash, result.Messages, result.Trades);
    }

    private static string BotOf(Lineup lineup, int place, string book)
    {
        if (place >= lineup.Firms.Length) return lineup.Traders[place - lineup.Firms.Length].Strategy.Bot;
        var firm = lineup.Firms[place];
        return firm.PropBooks.FirstOrDefault(prop => prop.Name == book)?.Strategy.Bot ?? firm.Quoter.Bot;
    }
}

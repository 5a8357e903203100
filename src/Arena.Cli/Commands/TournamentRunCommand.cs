using System.Collections.Immutable;
using System.CommandLine;
using Arena.Analysis;
using Arena.Bots;
using Arena.Configuration;
using Arena.Grains;
using Arena.Storage;
using Arena.Tournaments;
using Serilog;

namespace Arena.Cli;

/// <summary><c>arena tournament run</c>: plays a tournament on all cores and says who is good.</summary>
internal sealed class TournamentRunCommand : ArenaCommand
{
    private readonly Argument<string> _file;
    private readonly Option<string?> _out = CommonOptions.Path("--out", "Where results are written; default: out/<tournament name>.", "folder");
    private readonly Option<int?> _workers = CommonOptions.Whole(
        "--workers", "How many matches are played at once; default: one a core", 1, MatchPool.MaximumWorkers);
    private readonly Option<ulong?> _seed = CommonOptions.Seed("The seed, instead of the one in the file.");
    private readonly Option<bool> _resume = new("--resume") { Description = "Go on where an interrupted run of the same tournament stopped." };
    private readonly Option<string?> _bots = CommonOptions.Bots();
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<string?> _log = CommonOptions.Log();

    public TournamentRunCommand(Terminal terminal)
        : base(
            "run", "Plays a tournament; prints the leaderboard, and writes results, leaderboard and report.",
            "tournament run arena-config/tournaments/opening-day.json --workers 2", terminal)
    {
        _file = AddRequired("FILE", "The tournament: a JSON file, such as those in arena-config/tournaments.");
        foreach (var option in new Option[] { _out, _workers, _seed, _resume, _bots, _json, _log }) Add(option);
    }

    protected override string? LogPath(ParseResult arguments) => arguments.GetValue(_log);

    protected override async Task<int> RunAsync(ParseResult arguments, ILogger log)
    {
        var bots = BotSource.Create(arguments.GetValue(_bots));
        var spec = Load(arguments, bots);
        var plan = TournamentPlanner.Plan(spec);
        var folder = new TournamentFolder(arguments.GetValue(_out) ?? Path.Combine("out", spec.Name), spec.Name);
        using var hold = Take(arguments, folder);
        // The store is there before anything is played, so an interruption at any moment leaves a run that can be resumed.
        TournamentStore.Open(folder.StorePath, TournamentIdentity.Of(spec, plan)).Dispose();
        var status = await PlayAsync(arguments, spec, bots, folder, log);
        if (status.State == TournamentState.StorageFailed) throw new CliException(status.Failure!);
        if (status.State == TournamentState.MatchFailed) throw new InvalidOperationException(status.Failure);

        var outcomes = Kept(spec, plan, folder);
        if (status.State == TournamentState.Stopped) return SayInterrupted(arguments, folder, outcomes.Length, plan.Length);
        var board = TournamentScorer.Score(spec, plan, outcomes);
        var files = TournamentReport.Write(
            new TournamentReportInput
            {
                Tournament = spec, Plan = plan, Outcomes = outcomes, Leaderboard = board, Command = CommandLine(arguments, ""),
            },
            folder.Folder);
        await ShowAsync(arguments, board, files);
        return ExitCodes.Done;
    }

    private TournamentSpec Load(ParseResult arguments, InProcessBotFactory bots)
    {
        var spec = TournamentFile.Load(arguments.GetValue(_file)!, bots);
        if (arguments.GetValue(_seed) is not { } seed) return spec;
        var seeded = spec with { Seed = seed };
        return seeded with { ConfigurationHash = ConfigurationHash.Of(seeded, bots) };
    }

    private IDisposable Take(ParseResult arguments, TournamentFolder folder)
    {
        if (arguments.GetValue(_resume))
        {
            var taken = folder.TakeForResume(out var isEmpty);
            if (isEmpty) Terminal.Error.WriteLine($"arena: {folder.Folder}: nothing was kept there, starting at the first match");
            return taken;
        }

        var hold = folder.TakeForNewRun(out var hasRemoved);
        if (hasRemoved) Terminal.Error.WriteLine($"arena: {folder.Folder}: removed an earlier run of this tournament, starting anew");
        return hold;
    }

    private async Task<TournamentStatus> PlayAsync(
        ParseResult arguments, TournamentSpec spec, InProcessBotFactory bots, TournamentFolder folder, ILogger log)
    {
        var workers = arguments.GetValue(_workers) ?? Math.Min(Environment.ProcessorCount, MatchPool.MaximumWorkers);
        var options = new ArenaSiloOptions { Workers = workers, Logger = log, Bots = bots };
        await using var silo = await ArenaSilo.StartAsync(options, Terminal.Interrupted);
        return await ProgressBar.RunAsync(Terminal, spec.Name, report => TournamentClient.RunAsync(
            silo.Grains, spec, folder.StorePath, workers, progress => report(progress.Share), Terminal.Interrupted));
    }

    private static ImmutableArray<MatchOutcome> Kept(TournamentSpec spec, ImmutableArray<PlannedMatch> plan, TournamentFolder folder)
    {
        using var store = TournamentStore.Open(folder.StorePath, TournamentIdentity.Of(spec, plan));
        return store.Finished();
    }

    private int SayInterrupted(ParseResult arguments, TournamentFolder folder, int finished, int planned)
    {
        Terminal.Error.WriteLine($"arena: interrupted; {finished} of {planned} matches are finished and kept in {folder.Folder}");
        Terminal.Error.WriteLine($"Go on with: {CommandLine(arguments, " --resume")}");
        return ExitCodes.Interrupted;
    }

    private async Task ShowAsync(ParseResult arguments, Leaderboard board, ImmutableArray<string> files)
    {
        if (arguments.GetValue(_json))
        {
            Terminal.Output.WriteLine((await File.ReadAllTextAsync(files[0])).TrimEnd());
            return;
        }

        LeaderboardTables.Write(Terminal, board);
        Terminal.Output.WriteLine($"resultsHash {board.ResultsHash}");
        foreach (var file in files) Terminal.Output.WriteLine(ShownPath.Of(file));
    }

    private string CommandLine(ParseResult arguments, string more)
    {
        var line = $"arena tournament run {Quoted(arguments.GetValue(_file)!)}";
        if (arguments.GetValue(_out) is { } folder) line += $" --out {Quoted(folder)}";
        if (arguments.GetValue(_seed) is { } seed) line += $" --seed {seed}";
        if (arguments.GetValue(_bots) is { } bots) line += $" --bots {Quoted(bots)}";
        return line + more;
    }

    private static string Quoted(string path) => path.Contains(' ') ? $"\"{path}\"" : path;
}

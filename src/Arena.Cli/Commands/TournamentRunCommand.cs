using System.CommandLine;
using Arena.Grains;

namespace Arena.Cli;

/// <summary><c>arena tournament run</c>: plays a tournament on all cores and says who is good.</summary>
internal sealed class TournamentRunCommand : ArenaCommand
{
    private readonly Argument<string> _file;
    private readonly Option<string?> _out = CommonOptions.Path("--out", "Where results are written (default: out/<tournament name>).", "folder");
    private readonly Option<int?> _workers = CommonOptions.Whole("--workers", "How many matches are played at once; default: one a core", 1, MatchPool.MaximumWorkers);
    private readonly Option<ulong?> _seed = CommonOptions.Seed("The seed, instead of the one in the file.");
    private readonly Option<bool> _resume = new("--resume") { Description = "Go on where an interrupted run of the same tournament stopped." };
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<string?> _log = CommonOptions.Log();

    public TournamentRunCommand(Terminal terminal)
        : base(
            "run", "Plays a tournament and writes its leaderboard, results and report.",
            "tournament run arena-config/tournaments/opening-day.json --workers 2", terminal)
    {
        _file = AddRequired("FILE", "The tournament: a JSON file, such as those in arena-config/tournaments.");
        foreach (var option in new Option[] { _out, _workers, _seed, _resume, _json, _log }) Add(option);
    }

    protected override string? LogPath(ParseResult arguments) => arguments.GetValue(_log);

    protected override Task<int> RunAsync(ParseResult arguments, Serilog.ILogger log) =>
        throw new NotSupportedException("tournaments are not played yet");
}

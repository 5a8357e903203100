using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Arena.Analysis;
using Arena.Bots;
using Arena.Configuration;
using Arena.Grains;
using Arena.Simulation;
using Arena.Storage;
using Arena.Tournaments;
using Serilog;

namespace Arena.Cli;

/// <summary><c>arena fairness</c>: seats the same competitor in every seat, and tests that no seat is better than another.</summary>
internal sealed class FairnessCommand : ArenaCommand
{
    private const ulong DefaultSeed = 1;
    private const int DefaultSeats = 4;
    private const int DefaultBoards = 64;
    private const int MaximumBoards = 100_000;
    private const double DefaultAlpha = 0.001;
    private const double SmallestAlpha = 0.0001;
    private const double LargestAlpha = 0.2;
    private const int LongestHeadStart = 1_000_000;

    private readonly Argument<string[]> _scenarios = new("SCENARIO")
    {
        Description = "The markets: paths, or names of shipped ones; default: every shipped scenario that may rank competitors.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _firm = CommonOptions.Path(
        "--firm", $"Who sits in every seat: a firm's JSON file, or the name of a shipped one; default: {FairnessEntrant.DefaultFirm}.");

    private readonly Option<string?> _bot = CommonOptions.Path(
        "--bot", "Drive every seat by this bot: a quoter or a prop strategy inside the firm, or a trader in its place.", "name");

    private readonly Option<int?> _seats = CommonOptions.Whole("--seats", $"How many seats a board has; default: {DefaultSeats}", 2, FairnessStudy.MostSeats);
    private readonly Option<int?> _boards = CommonOptions.Whole(
        "--boards", $"How many boards of a scenario are played, made up to a multiple of the seats; default: {DefaultBoards}", 2, MaximumBoards);

    private readonly Option<ulong?> _seed = CommonOptions.Seed($"Decides boards, places and the test's random orders; default: {DefaultSeed}.");
    private readonly Option<string?> _alpha = CommonOptions.Path(
        "--alpha", $"The probability of calling a fair scenario unfair ({SmallestAlpha} to {LargestAlpha}); default: {DefaultAlpha}.", "number");

    private readonly Option<int?> _headStart = CommonOptions.Whole(
        "--head-start", "Make an unfair market, to see it found: the first name answers by so many microseconds faster than the others", 1, LongestHeadStart);

    private readonly Option<string?> _out = CommonOptions.Path(
        "--out", $"Write {FairnessReport.JsonFile} and {FairnessReport.PageFile} here, and keep finished matches until then.", "folder");

    private readonly Option<bool> _resume = new("--resume") { Description = "Go on where an interrupted run into the same folder stopped." };
    private readonly Option<int?> _workers = CommonOptions.Whole("--workers", "How many matches are played at once; default: one a core", 1, MatchPool.MaximumWorkers);
    private readonly Option<string?> _bots = CommonOptions.Bots();
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<string?> _log = CommonOptions.Log();

    public FairnessCommand(Terminal terminal)
        : base(
            "fairness", "Seats the same competitor in every seat over many boards, and tests that no place and no name is better than another.",
            "fairness calm --boards 32 --out out/calm-fairness", terminal)
    {
        Add(_scenarios);
        foreach (var option in new Option[] { _firm, _bot, _seats, _boards, _seed, _alpha, _headStart, _out, _resume, _workers, _bots, _json, _log }) Add(option);
        Validators.Add(result =>
        {
            if (result.GetValue(_resume) && result.GetValue(_out) is null) result.AddError("--resume: only with --out, the folder to go on in");
        });
    }

    protected override string? LogPath(ParseResult arguments) => arguments.GetValue(_log);

    protected override async Task<int> RunAsync(ParseResult arguments, ILogger log)
    {
        var bots = BotSource.Create(arguments.GetValue(_bots));
        var alpha = Alpha(arguments);
        var entrant = FairnessEntrant.Of(arguments.GetValue(_firm), arguments.GetValue(_bot), arguments.GetValue(_headStart) ?? 0, bots);
        var spec = Spec(arguments, entrant, bots);
        using var folder = FairnessFolder.Take(arguments.GetValue(_out), arguments.GetValue(_resume), spec.Name, Terminal);
        var status = await PlayAsync(arguments, spec, bots, folder, log).ConfigureAwait(false);
        if (status.State == TournamentState.StorageFailed) throw new CliException(status.Failure!);
        if (status.State == TournamentState.MatchFailed) throw new InvalidOperationException(status.Failure);
        var outcomes = folder.Kept(spec);
        if (status.State == TournamentState.Stopped) return SayInterrupted(arguments, spec, outcomes.Length);

        var report = FairnessStudy.Measure(new FairnessInput
        {
            Tournament = spec, Outcomes = outcomes, Entrant = entrant.Description, Alpha = alpha, HeadStart = arguments.GetValue(_headStart) ?? 0,
        });
        var written = arguments.GetValue(_out) is { } path ? report.Write(path, CommandLine(arguments)) : [];
        if (arguments.GetValue(_json)) Terminal.Output.Write(report.ToJson());
        else Show(report, written);
        return report.IsFair ? ExitCodes.Done : ExitCodes.No;
    }

    private TournamentSpec Spec(ParseResult arguments, FairnessEntrant entrant, InProcessBotFactory bots)
    {
        var paths = arguments.GetValue(_scenarios) is { Length: > 0 } given ? given.Select(ShippedFiles.Scenario) : ShippedFiles.Scenarios();
        var scenarios = paths.Select(ScenarioFile.Load).ToImmutableArray();
        if (arguments.GetValue(_scenarios) is not { Length: > 0 }) scenarios = [.. scenarios.Where(scenario => scenario.IsRanked)];
        var twice = scenarios.GroupBy(scenario => scenario.Name).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null) throw new CliException($"SCENARIO: '{twice.Key}' is there twice; name each once");
        var seats = arguments.GetValue(_seats) ?? DefaultSeats;
        var boards = arguments.GetValue(_boards) ?? DefaultBoards;
        var spec = entrant.Seat(FairnessStudy.Names[..seats]) with
        {
            Name = scenarios.Length == 1 ? "fairness-" + scenarios[0].Name : "fairness",
            Seed = arguments.GetValue(_seed) ?? DefaultSeed,
            Scenarios = scenarios,
            BoardsPerScenario = (boards + seats - 1) / seats * seats,
        };
        foreach (var scenario in scenarios) MatchCheck.Require(scenario, new Lineup(spec.Firms, spec.Adversaries), entrant.Source);
        return spec with { ConfigurationHash = ConfigurationHash.Of(spec, bots) };
    }

    private double Alpha(ParseResult arguments)
    {
        if (arguments.GetValue(_alpha) is not { } text) return DefaultAlpha;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var alpha) && alpha is >= SmallestAlpha and <= LargestAlpha) return alpha;
        throw new CliException($"--alpha: '{text}' is not allowed; give a number from {SmallestAlpha} to {LargestAlpha}");
    }

    private async Task<TournamentStatus> PlayAsync(ParseResult arguments, TournamentSpec spec, InProcessBotFactory bots, FairnessFolder folder, ILogger log)
    {
        var workers = arguments.GetValue(_workers) ?? Math.Min(Environment.ProcessorCount, MatchPool.MaximumWorkers);
        await using var silo = await ArenaSilo.StartAsync(new ArenaSiloOptions { Workers = workers, Logger = log, Bots = bots }, Terminal.Interrupted).ConfigureAwait(false);
        return await ProgressBar.RunAsync(Terminal, spec.Name, report => TournamentClient.RunAsync(
            silo.Grains, spec, TournamentFormat.Squares, folder.StorePath, workers, progress => report(progress.Share), Terminal.Interrupted)).ConfigureAwait(false);
    }

    private int SayInterrupted(ParseResult arguments, TournamentSpec spec, int finished)
    {
        var planned = TournamentPlanner.PlanFor(spec, TournamentFormat.Squares).Length;
        var kept = arguments.GetValue(_out) is { } folder ? $"and kept in {folder}" : "but not kept: that takes --out";
        Terminal.Error.WriteLine($"arena: interrupted; {finished} of {planned} matches are finished {kept}");
        if (arguments.GetValue(_out) is not null) Terminal.Error.WriteLine($"Go on with: {CommandLine(arguments)} --resume");
        return ExitCodes.Interrupted;
    }

    private string CommandLine(ParseResult arguments)
    {
        var line = "arena fairness";
        foreach (var scenario in arguments.GetValue(_scenarios) ?? []) line += " " + scenario;
        foreach (var option in new Option[] { _firm, _bot, _seats, _boards, _seed, _alpha, _headStart, _out, _bots })
        {
            if (arguments.GetResult(option) is { Tokens: [var token, ..] }) line += $" {option.Name} {token.Value}";
        }

        return line;
    }

    private void Show(FairnessReport report, IEnumerable<string> written)
    {
        foreach (var (seats, facts) in report.Shown)
        {
            if (!seats.Rows.IsEmpty) ReportTables.Write(Terminal, seats);
            ReportTables.WriteFacts(Terminal, facts);
            Terminal.Output.WriteLine();
        }

        Terminal.Output.WriteLine($"resultsHash {report.ResultsHash}");
        foreach (var file in written) Terminal.Output.WriteLine(ShownPath.Of(file));
    }
}

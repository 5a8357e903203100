using System.CommandLine;
using Arena.Analysis;
using Arena.Configuration;
using Arena.Interchange;
using Arena.Simulation;
using Arena.Tournaments;

namespace Arena.Cli;

/// <summary><c>arena realism</c>: holds a market against the stylised facts of real ones.</summary>
internal sealed class RealismCommand : ArenaCommand
{
    private const ulong DefaultSeed = 1;

    // From eight sessions on the bootstrap resamples whole ones.
    private const int DefaultSessions = 8;
    private const int MaximumSessions = 10_000;
    private const int MostFacts = 100;

    private readonly Argument<string> _market;
    private readonly Option<string?> _lineup = CommonOptions.Path("--lineup", "Who competes in the scenario: a JSON file; default: nobody, the background trades alone.");
    private readonly Option<string?> _reference = CommonOptions.Path(
        "--reference", "Compare with a real market: a LOBSTER message file, beside which its orderbook file lies.");

    private readonly Option<int?> _sessions = CommonOptions.Whole("--sessions", $"How many sessions of the scenario are played; default: {DefaultSessions}", 1, MaximumSessions);
    private readonly Option<ulong?> _seed = CommonOptions.Seed($"The seed of the scenario's random streams, and of the resamples that intervals come from; default: {DefaultSeed}.");
    private readonly Option<int?> _require = CommonOptions.Whole("--require", "Exit with code 1 when fewer facts pass", 0, MostFacts);
    private readonly Option<string?> _out = CommonOptions.Path("--out", $"Write {RealismReport.PageFile} and {RealismReport.FactsFile} here.", "folder");
    private readonly Option<string?> _bots = CommonOptions.Bots();
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<string?> _log = CommonOptions.Log();

    public RealismCommand(Terminal terminal)
        : base(
            "realism", "Says which stylised facts of real markets a scenario, or the market on a tape, shows: with numbers, intervals and plots.",
            "realism calm --sessions 2 --out out/calm-realism", terminal)
    {
        _market = AddRequired("SCENARIO|TAPE", "The market: a scenario's path or the name of a shipped one, or a tape that 'arena match --tape' wrote.");
        foreach (var option in new Option[] { _lineup, _reference, _sessions, _seed, _require, _out, _bots, _json, _log }) Add(option);
    }

    protected override string? LogPath(ParseResult arguments) => arguments.GetValue(_log);

    protected override async Task<int> RunAsync(ParseResult arguments, Serilog.ILogger log)
    {
        var market = arguments.GetValue(_market)!;
        var study = TapeFile.IsTape(market) ? ReadTape(arguments, market) : await PlayAsync(arguments, market).ConfigureAwait(false);
        var report = study.Measure(arguments.GetValue(_seed) ?? DefaultSeed, Reference(arguments, study));
        var written = arguments.GetValue(_out) is { } folder ? report.Write(folder, CommandLine(arguments, market)) : [];
        if (arguments.GetValue(_json)) Terminal.Output.Write(report.ToJson());
        else Show(report, written);
        return arguments.GetValue(_require) is { } required && report.Passed < required ? ExitCodes.No : ExitCodes.Done;
    }

    private RealismStudy ReadTape(ParseResult arguments, string path)
    {
        foreach (var option in new Option[] { _lineup, _sessions, _bots })
        {
            if (arguments.GetResult(option) is not null)
                throw new CliException($"{option.Name}: not allowed with a tape: {path} says who played, and for how long");
        }

        try
        {
            return RealismStudy.OfTape(TapeFile.Read(path));
        }
        catch (TapeFormatException exception)
        {
            throw new CliException($"TAPE: {path}: {exception.Message}");
        }
    }

    private Task<RealismStudy> PlayAsync(ParseResult arguments, string scenario)
    {
        var bots = BotSource.Create(arguments.GetValue(_bots));
        var market = ScenarioFile.Load(ShippedFiles.Scenario(scenario));
        var lineup = new Lineup([], []);
        if (arguments.GetValue(_lineup) is { } path)
        {
            lineup = LineupFile.Load(path, bots);
            MatchCheck.Require(market, lineup, path);
        }

        var spec = new MatchSpec(
            market, lineup, arguments.GetValue(_seed) ?? DefaultSeed, arguments.GetValue(_sessions) ?? DefaultSessions,
            ConfigurationHash.Of(market, lineup, bots));
        return ProgressBar.RunAsync(Terminal, $"{market.Name}, seed {spec.Seed}", report =>
            Task.Run(() => RealismStudy.Play(spec, bots, report, Terminal.Interrupted)));
    }

    private ReferenceMarket? Reference(ParseResult arguments, RealismStudy study)
    {
        if (arguments.GetValue(_reference) is not { } path) return null;
        try
        {
            return ReferenceMarket.ReadLobster(path, study.BaseInterval);
        }
        catch (Exception exception) when (exception is InterchangeException or IOException or UnauthorizedAccessException)
        {
            throw new CliException($"--reference: {exception.Message}");
        }
    }

    private string CommandLine(ParseResult arguments, string market)
    {
        var line = $"arena realism {market}";
        foreach (var option in new Option[] { _lineup, _reference, _sessions, _seed, _bots })
        {
            if (arguments.GetResult(option) is { Tokens: [var token, ..] }) line += $" {option.Name} {token.Value}";
        }

        return line;
    }

    private void Show(RealismReport report, IEnumerable<string> written)
    {
        foreach (var table in report.Tables) ReportTables.Write(Terminal, table);
        foreach (var file in written) Terminal.Output.WriteLine(ShownPath.Of(file));
    }
}

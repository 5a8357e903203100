using System.CommandLine;
using Arena.Analysis;
using Arena.Bots;
using Arena.Configuration;
using Arena.Grains;
using Arena.Tournaments;
using Serilog;

namespace Arena.Cli;

/// <summary><c>arena match</c>: plays one match and prints what happened to whom.</summary>
internal sealed class MatchCommand : ArenaCommand
{
    private const string Compact = "compact";
    private const string Distributed = "distributed";
    private const ulong DefaultSeed = 1;

    // Two sessions are the fewest that have a Sharpe ratio.
    private const int DefaultSessions = 2;
    private const int MaximumSessions = 10_000;

    private readonly Argument<string> _scenario;
    private readonly Option<string?> _lineup = CommonOptions.Path("--lineup", "Who competes: a JSON file, such as those in arena-config/lineups; without it the market is played alone, and measured.");
    private readonly Option<ulong?> _seed = CommonOptions.Seed($"The seed of every random stream; default: {DefaultSeed}.");
    private readonly Option<int?> _sessions = CommonOptions.Whole("--sessions", $"How many sessions are played; default: {DefaultSessions}, and 1 of a market alone", 1, MaximumSessions);
    private readonly Option<string?> _tape = CommonOptions.Path("--tape", "Write the tape to this file.");
    private readonly Option<string?> _host = CommonOptions.Word(
        "--host", "compact (default): all in one grain. distributed: every firm, book and trader is a grain of its own. The tape is the same.",
        Compact, Distributed);
    private readonly Option<string?> _bots = CommonOptions.Bots();
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<string?> _log = CommonOptions.Log();

    public MatchCommand(Terminal terminal)
        : base(
            "match", "Plays one match and prints what happened to whom.",
            "match calm --lineup arena-config/lineups/benign.json --seed 7 --tape out/calm.tape", terminal)
    {
        _scenario = AddRequired("SCENARIO", "The market: a path, or the name of a shipped one (arena-config/scenarios).");
        foreach (var option in new Option[] { _lineup, _seed, _sessions, _tape, _host, _bots, _json, _log }) Add(option);
    }

    protected override string? LogPath(ParseResult arguments) => arguments.GetValue(_log);

    protected override async Task<int> RunAsync(ParseResult arguments, ILogger log)
    {
        if (arguments.GetValue(_lineup) is null) return await RunAloneAsync(arguments);
        var bots = BotSource.Create(arguments.GetValue(_bots));
        var spec = Spec(arguments, bots);
        using var tape = TapeFile.Create(arguments.GetValue(_tape));
        await using var silo = await ArenaSilo.StartAsync(new ArenaSiloOptions { Workers = 1, Logger = log, Bots = bots }, Terminal.Interrupted);
        var result = await ProgressBar.RunAsync(Terminal, $"{spec.Market.Name}, seed {spec.Seed}", report =>
            MatchClient.PlayAsync(Host(arguments, silo, spec), MatchName(spec), spec, tape, report, Terminal.Interrupted));
        tape?.Complete();
        if (arguments.GetValue(_json)) Terminal.Output.WriteLine(ResultJson.Write(result, spec.Market.Instruments));
        else ReportTables.Write(Terminal, MatchReport.Of(spec, result));
        return ExitCodes.Done;
    }

    private async Task<int> RunAloneAsync(ParseResult arguments)
    {
        if (arguments.GetValue(_host) == Distributed) throw new CliException("--host: distributed needs a line-up; give --lineup too, or compact");
        var market = ScenarioFile.Load(ShippedFiles.Scenario(arguments.GetValue(_scenario)!));
        var nobody = new Lineup([], []);
        var spec = new MatchSpec(
            market, nobody, arguments.GetValue(_seed) ?? DefaultSeed, arguments.GetValue(_sessions) ?? 1,
            ConfigurationHash.Of(market, nobody, new InProcessBotFactory()));
        using var tape = TapeFile.Create(arguments.GetValue(_tape));
        var figures = await ProgressBar.RunAsync(
            Terminal, $"{market.Name}, seed {spec.Seed}", report => Task.FromResult(MarketPlay.Run(spec, tape, report, Terminal.Interrupted)));
        tape?.Complete();
        if (arguments.GetValue(_json)) Terminal.Output.WriteLine(MarketJson.Write(figures));
        else ReportTables.WriteFacts(Terminal, figures.Facts());
        return ExitCodes.Done;
    }

    private MatchSpec Spec(ParseResult arguments, InProcessBotFactory bots)
    {
        var market = ScenarioFile.Load(ShippedFiles.Scenario(arguments.GetValue(_scenario)!));
        var lineupPath = arguments.GetValue(_lineup)!;
        var lineup = LineupFile.Load(lineupPath, bots);
        MatchCheck.Require(market, lineup, lineupPath);
        return new MatchSpec(
            market, lineup, arguments.GetValue(_seed) ?? DefaultSeed, arguments.GetValue(_sessions) ?? DefaultSessions,
            ConfigurationHash.Of(market, lineup, bots));
    }

    private static string MatchName(MatchSpec spec) => $"{spec.Market.Name}/{spec.Seed}";

    private IMatchHostGrain Host(ParseResult arguments, ArenaSilo silo, MatchSpec spec) =>
        arguments.GetValue(_host) == Distributed
            ? silo.Grains.GetGrain<IVenueGrain>(MatchName(spec))
            : silo.Grains.GetGrain<IMatchGrain>(MatchName(spec));
}

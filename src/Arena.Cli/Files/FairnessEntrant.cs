using System.Collections.Immutable;
using Arena.Bots;
using Arena.Configuration;
using Arena.Firms;
using Arena.Sdk;
using Arena.Tournaments;

namespace Arena.Cli;

/// <summary>Who sits in every seat of a fairness test: a firm or a trader, under as many names as there are seats.</summary>
internal sealed class FairnessEntrant
{
    /// <summary>The shipped firm that sits there unless another is named.</summary>
    public const string DefaultFirm = "twin-engines";

    // What the traders of the shipped line-ups have, give or take.
    private const long TraderPositionLots = 200;

    private readonly FirmOptions? _firm;
    private readonly TraderOptions? _trader;
    private readonly Timestamp _headStart;

    private FairnessEntrant(string source, string description, FirmOptions? firm, TraderOptions? trader, Timestamp headStart)
    {
        (Source, Description, _firm, _trader, _headStart) = (source, description, firm, trader, headStart);
        var latency = firm?.Latency ?? trader!.Latency;
        if (headStart > latency)
            throw new CliException($"--head-start: {headStart.Nanoseconds / 1000} is not allowed; give at most {latency.Nanoseconds / 1000}, the latency of {description} in microseconds");
    }

    /// <summary>The file it is from, for messages.</summary>
    public string Source { get; }

    /// <summary>It, in a few words.</summary>
    public string Description { get; }

    /// <summary>Reads it.</summary>
    /// <param name="firm">A firm's file or the name of a shipped one; <c>null</c>: <see cref="DefaultFirm"/>.</param>
    /// <param name="bot">A bot that drives it in the place of the firm's own; <c>null</c>: none.</param>
    /// <param name="headStartMicroseconds">How much faster the first name answers; 0: not at all.</param>
    /// <param name="bots">The bots there are.</param>
    /// <exception cref="CliException">There is no such firm or bot, or the head start is longer than the latency.</exception>
    public static FairnessEntrant Of(string? firm, string? bot, int headStartMicroseconds, InProcessBotFactory bots)
    {
        var path = ShippedFiles.Firm(firm ?? DefaultFirm);
        var options = FirmFile.Load(path, bots);
        var headStart = new Timestamp(headStartMicroseconds * 1_000L);
        if (bot is null) return new FairnessEntrant(path, options.Name, options, null, headStart);
        var choice = new BotChoice(bot, []);
        switch (bots.Find(bot)?.Kind)
        {
            case BotKind.Quoter:
                return new FairnessEntrant(path, $"{options.Name} with {bot}", options with { Quoter = choice }, null, headStart);
            case BotKind.Prop:
                var book = new PropBookOptions { Name = bot, Strategy = choice, PositionLimitLots = options.PropBooks.FirstOrDefault()?.PositionLimitLots ?? TraderPositionLots };
                return new FairnessEntrant(
                    path, $"{options.Name} with {bot}",
                    options with { PropBooks = [book], Transfers = options.Transfers ?? new TransferTerms { CapacityLots = TraderPositionLots } }, null, headStart);
            case BotKind.Trader:
                if (firm is not null) throw new CliException($"--bot: '{bot}' is a trader, which sits outside any firm; leave --firm out");
                return new FairnessEntrant(path, bot, null, new TraderOptions { Name = bot, Strategy = choice, PositionLimitLots = TraderPositionLots }, headStart);
            default:
                throw new CliException($"--bot: there is no bot '{bot}'; give one of: {string.Join(", ", bots.Bots.Select(known => known.Name))}");
        }
    }

    /// <summary>A tournament of it against itself; what it is played on is left open.</summary>
    /// <param name="names">The seats' names.</param>
    public TournamentSpec Seat(ImmutableArray<string> names) => new()
    {
        Name = "fairness",
        Seed = 0,
        Scenarios = [],
        Firms = _firm is null ? [] : [.. names.Select((name, index) => _firm with { Name = name, Latency = Latency(_firm.Latency, index) })],
        Adversaries = _trader is null ? [] : [.. names.Select((name, index) => _trader with { Name = name, Latency = Latency(_trader.Latency, index) })],
        BoardsPerScenario = names.Length,
        FirmsPerTable = names.Length,
        ConfigurationHash = "",
    };

    private Timestamp Latency(Timestamp latency, int index) => index == 0 ? latency - _headStart : latency;
}

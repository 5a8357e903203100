using System.CommandLine;
using Arena.Bots;
using Arena.Configuration;

namespace Arena.Cli;

/// <summary><c>arena roster</c>: deals a population of firms that a tournament can take as its entrants.</summary>
internal sealed class RosterCommand : ArenaCommand
{
    private readonly Option<int?> _firms = CommonOptions.Whole("--firms", "How many firms", 1, RosterDealer.MaximumFirms).AsRequired();
    private readonly Option<ulong?> _seed = CommonOptions.Seed("Decides names, people and parameters: the same seed deals the same firms.").AsRequired();
    private readonly Option<string?> _out = CommonOptions.Path("--out", "The roster file to write.").AsRequired();

    public RosterCommand(Terminal terminal)
        : base(
            "roster", "Deals a population of plausible firms, desks and traders with varied parameters, as entrants of a tournament.",
            "roster --firms 200 --seed 7 --out out/roster.json", terminal)
    {
        foreach (var option in new Option[] { _firms, _seed, _out }) Add(option);
    }

    protected override Task<int> RunAsync(ParseResult arguments, Serilog.ILogger log)
    {
        var bots = new InProcessBotFactory();
        var roster = RosterDealer.Deal(arguments.GetValue(_firms)!.Value, arguments.GetValue(_seed)!.Value, bots);
        var path = arguments.GetValue(_out)!;
        OutputFile.Write("--out", path, RosterFile.Write(roster, bots));
        Terminal.Output.WriteLine($"{path}: {roster.Firms.Length} firms; name it as \"roster\" in a tournament file");
        return Task.FromResult(ExitCodes.Done);
    }
}

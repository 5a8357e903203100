using System.CommandLine;
using Arena.Bots;
using Arena.Sdk;

namespace Arena.Cli;

/// <summary><c>arena new bot</c>: makes a bot's project and its tests.</summary>
internal sealed class NewBotCommand : ArenaCommand
{
    private const string DefaultFolder = "my-bots";

    private readonly Argument<string> _name;
    private readonly Option<string?> _kind = CommonOptions.Word(
        "--kind", "quoter (default): drives a central book. prop: drives a prop book. trader: a participant of its own.",
        "quoter", "prop", "trader");
    private readonly Option<string?> _out = CommonOptions.Path("--out", $"Where the bot's folder is made; default: {DefaultFolder}.", "folder");

    public NewBotCommand(Terminal terminal)
        : base("bot", "Makes a bot that compiles, with tests that pass: a start for one of your own.", "new bot my-quoter --kind quoter", terminal)
    {
        _name = AddRequired("NAME", "The bot's name: lower-case words joined by hyphens.");
        Add(_kind);
        Add(_out);
    }

    protected override Task<int> RunAsync(ParseResult arguments, Serilog.ILogger log)
    {
        var name = arguments.GetValue(_name)!;
        if (!BotName.IsAllowed(name)) throw new CliException($"NAME: '{name}' is not allowed; give {BotName.Allowed}");
        if (new InProcessBotFactory().Find(name) is not null)
            throw new CliException($"NAME: '{name}' is a bot of the arena; give another name");
        var folder = Path.Combine(arguments.GetValue(_out) ?? DefaultFolder, name);
        RequireEmpty(folder);
        foreach (var file in BotTemplate.Create(name, Kind(arguments.GetValue(_kind)), WayToSdk(folder)))
            OutputFile.Write("--out", Path.Combine(folder, file.Path), file.Text);
        var type = BotName.ToClassName(name);
        Terminal.Output.WriteLine($"{folder}: the bot is {type}/{type}Bot.cs");
        Terminal.Output.WriteLine($"Test it with: dotnet test {Path.Combine(folder, type + ".Tests")}");
        Terminal.Output.WriteLine($"Build it with: dotnet build -c Release {Path.Combine(folder, type)}");
        var assembly = Path.Combine(folder, type, "bin", "Release", "net10.0", type + ".dll");
        Terminal.Output.WriteLine($"Play it with: arena match calm --lineup {Path.Combine(folder, "lineup.json")} --bots {assembly}");
        return Task.FromResult(ExitCodes.Done);
    }

    private static BotKind Kind(string? word) => word switch
    {
        "prop" => BotKind.Prop,
        "trader" => BotKind.Trader,
        _ => BotKind.Quoter,
    };

    private static void RequireEmpty(string folder)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            throw new CliException($"NAME: {folder}: it is there already; give another name, or another folder with --out");
    }

    private static string WayToSdk(string folder)
    {
        var sdk = ShippedFiles.Find(Path.Combine("src", "Arena.Sdk", "Arena.Sdk.csproj"))
            ?? throw new CliException("the arena's sources were not found; run this command inside a clone of the repository");
        return Path.GetRelativePath(folder, sdk).Replace(Path.DirectorySeparatorChar, '/');
    }
}

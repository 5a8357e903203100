using System.CommandLine;
using Arena.Bots;
using Arena.Configuration;

namespace Arena.Cli;

/// <summary><c>arena schema</c>: writes a JSON Schema for each kind of configuration file.</summary>
internal sealed class SchemaCommand : ArenaCommand
{
    private readonly Option<string?> _out = CommonOptions.Path("--out", "Where the schemas are written.", "folder").AsRequired();

    public SchemaCommand(Terminal terminal)
        : base(
            "schema", "Writes a JSON Schema for each kind of configuration file: editors check and complete by it.",
            "schema --out arena-config/schemas", terminal) => Add(_out);

    protected override Task<int> RunAsync(ParseResult arguments, Serilog.ILogger log)
    {
        var folder = arguments.GetValue(_out)!;
        foreach (var (name, text) in SchemaWriter.All(new InProcessBotFactory()))
        {
            var path = Path.Combine(folder, name);
            OutputFile.Write("--out", path, text);
            Terminal.Output.WriteLine(path);
        }

        return Task.FromResult(ExitCodes.Done);
    }
}

using System.CommandLine;
using Arena.Analysis;
using Arena.Simulation;

namespace Arena.Cli;

/// <summary><c>arena export</c>: writes a tape for other tools.</summary>
internal sealed class ExportCommand : ArenaCommand
{
    private const string Lobster = "lobster";
    private const string Csv = "csv";

    private readonly Argument<string> _tape;
    private readonly Option<string?> _format = CommonOptions.Word(
        "--format", "lobster: message and orderbook files for each instrument and session. csv: the tape's records as tables.", Lobster, Csv).AsRequired();
    private readonly Option<string?> _out = CommonOptions.Path("--out", "Where the files are written.", "folder").AsRequired();

    public ExportCommand(Terminal terminal)
        : base("export", "Writes a tape for other tools.", "export out/calm.tape --format lobster --out out/calm", terminal)
    {
        _tape = AddRequired("TAPE", "The tape: a file that 'arena match --tape' wrote.");
        Add(_format);
        Add(_out);
    }

    protected override Task<int> RunAsync(ParseResult arguments, Serilog.ILogger log)
    {
        var path = arguments.GetValue(_tape)!;
        var tape = TapeFile.Read(path);
        var folder = arguments.GetValue(_out)!;
        try
        {
            var written = arguments.GetValue(_format) == Lobster ? TapeExport.Lobster(tape, folder) : TapeExport.Csv(tape, folder);
            foreach (var file in written) Terminal.Output.WriteLine(ShownPath.Of(file));
            return Task.FromResult(ExitCodes.Done);
        }
        catch (TapeFormatException exception)
        {
            throw new CliException($"TAPE: {path}: {exception.Message}");
        }
    }
}

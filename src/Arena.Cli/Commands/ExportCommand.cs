using System.Collections.Immutable;
using System.CommandLine;
using Arena.Analysis;
using Arena.Simulation;

namespace Arena.Cli;

/// <summary><c>arena export</c>: writes a tape for other tools.</summary>
internal sealed class ExportCommand : ArenaCommand
{
    private const string Lobster = "lobster";
    private const string Itch = "itch";
    private const string Csv = "csv";

    private readonly Argument<string> _tape;
    private readonly Option<string?> _format = CommonOptions.Word(
        "--format",
        "lobster: message and orderbook files for each instrument and session. itch: a NASDAQ TotalView-ITCH 5.0 file for each session. csv: the tape's records as tables.",
        Lobster, Itch, Csv).AsRequired();
    private readonly Option<string?> _out = CommonOptions.Path("--out", "Where the files are written.", "folder").AsRequired();
    private readonly Option<bool> _json = CommonOptions.Json();

    public ExportCommand(Terminal terminal)
        : base("export", "Writes a tape for other tools.", "export out/calm.tape --format lobster --out out/calm", terminal)
    {
        _tape = AddRequired("TAPE", "The tape: a file that 'arena match --tape' wrote.");
        foreach (var option in new Option[] { _format, _out, _json }) Add(option);
    }

    protected override async Task<int> RunAsync(ParseResult arguments, Serilog.ILogger log)
    {
        var path = arguments.GetValue(_tape)!;
        var tape = TapeFile.Read(path);
        try
        {
            var written = await ProgressBar.RunAsync(Terminal, path, progress => Task.Run(() => Export(arguments, tape, progress), Terminal.Interrupted))
                .ConfigureAwait(false);
            Report(arguments.GetValue(_json), [.. written.Select(ShownPath.Of)]);
            return ExitCodes.Done;
        }
        catch (TapeFormatException exception)
        {
            throw new CliException($"TAPE: {path}: {exception.Message}");
        }
    }

    private ImmutableArray<string> Export(ParseResult arguments, byte[] tape, Action<double> progress)
    {
        var folder = arguments.GetValue(_out)!;
        return arguments.GetValue(_format) switch
        {
            Lobster => TapeExport.Lobster(tape, folder, progress, Terminal.Interrupted),
            Itch => TapeExport.Itch(tape, folder, progress, Terminal.Interrupted),
            _ => TapeExport.Csv(tape, folder, progress, Terminal.Interrupted),
        };
    }

    private void Report(bool json, string[] files)
    {
        if (!json)
        {
            foreach (var file in files) Terminal.Output.WriteLine(file);
            return;
        }

        JsonOutput.Write(Terminal, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("files");
            foreach (var file in files) writer.WriteStringValue(file);
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }
}

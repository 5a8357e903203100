using System.CommandLine;
using Arena.Simulation;
using Arena.Tournaments;

namespace Arena.Cli;

/// <summary><c>arena replay</c>: plays a tape again without any bot and accepts or rejects it.</summary>
internal sealed class ReplayCommand : ArenaCommand
{
    private readonly Argument<string> _tape;
    private readonly Option<bool> _json = CommonOptions.Json();

    public ReplayCommand(Terminal terminal)
        : base(
            "replay", "Plays a tape again without any bot; accepts it, or says why not and exits with code 1.",
            "replay out/calm.tape", terminal)
    {
        _tape = AddRequired("TAPE", "The tape: a file that 'arena match --tape' wrote.");
        Add(_json);
    }

    protected override Task<int> RunAsync(ParseResult arguments, Serilog.ILogger log)
    {
        var path = arguments.GetValue(_tape)!;
        var tape = TapeFile.Read(path);
        try
        {
            Accept(arguments, path, TapeReplayer.Replay(tape));
            return Task.FromResult(ExitCodes.Done);
        }
        catch (Exception exception) when (exception is TapeFormatException or TapeRejectedException)
        {
            Reject(arguments, path, exception.Message);
            return Task.FromResult(ExitCodes.No);
        }
    }

    private void Accept(ParseResult arguments, string path, MatchResult result)
    {
        if (!arguments.GetValue(_json))
        {
            Terminal.Output.WriteLine($"{path}: accepted");
            Terminal.Output.WriteLine($"tape hash {result.TapeHash}: {result.Messages} messages, {result.Trades} trades, {result.Transfers} transfers");
            return;
        }

        JsonOutput.Write(Terminal, writer =>
        {
            writer.WriteStartObject();
            writer.WriteBoolean("accepted", true);
            writer.WriteString("tapeHash", result.TapeHash);
            writer.WriteNumber("messages", result.Messages);
            writer.WriteNumber("trades", result.Trades);
            writer.WriteNumber("transfers", result.Transfers);
            writer.WriteEndObject();
        });
    }

    private void Reject(ParseResult arguments, string path, string reason)
    {
        if (!arguments.GetValue(_json))
        {
            Terminal.Error.WriteLine($"arena: {path}: rejected: {reason}");
            return;
        }

        JsonOutput.Write(Terminal, writer =>
        {
            writer.WriteStartObject();
            writer.WriteBoolean("accepted", false);
            writer.WriteString("reason", reason);
            writer.WriteEndObject();
        });
    }
}

using System.CommandLine;
using Arena.Interchange;

namespace Arena.Cli;

/// <summary><c>arena book replay</c>: feeds a file of order messages through the order book that matches run on.</summary>
internal sealed class BookReplayCommand : ArenaCommand
{
    private const string Lobster = "lobster";
    private const string Itch = "itch";
    private const string Bench = "bench";

    private readonly Argument<string> _messages;
    private readonly Option<string?> _format = CommonOptions.Word(
        "--format", "lobster: a LOBSTER message file. itch: a NASDAQ TotalView-ITCH 5.0 file. bench: a workload for measuring order books.",
        Lobster, Itch, Bench).AsRequired();
    private readonly Option<string?> _orderbook = CommonOptions.Path(
        "--orderbook", "lobster: an orderbook file; its first row is the book after the first message. Default: the first row of --check.");
    private readonly Option<int?> _levels = CommonOptions.Whole(
        "--levels", "lobster, itch: levels per side in a row; default: as in the orderbook file, or 10", 1, LobsterRow.MaximumLevels);
    private readonly Option<string?> _symbol = CommonOptions.Path("--symbol", "itch: which stock; needed where the file has several.", "name");
    private readonly Option<string?> _out = CommonOptions.Path("--out", "lobster, itch: write the book after each message to this file, in LOBSTER's format.");
    private readonly Option<string?> _check = CommonOptions.Path(
        "--check", "lobster: compare with this orderbook file row by row, at the prices that are known; exit code 1 where it differs.");
    private readonly Option<bool> _json = CommonOptions.Json();

    public BookReplayCommand(Terminal terminal)
        : base(
            "replay", "Feeds a file of order messages through the order book that matches run on, and writes the book or its speed.",
            "book replay messages.csv --format lobster --orderbook book.csv --out replayed.csv", terminal)
    {
        _messages = AddRequired("MESSAGES", "The file with the messages.");
        foreach (var option in new Option[] { _format, _orderbook, _levels, _symbol, _out, _check, _json }) Add(option);
    }

    protected override async Task<int> RunAsync(ParseResult arguments, Serilog.ILogger log)
    {
        var path = arguments.GetValue(_messages)!;
        var format = arguments.GetValue(_format)!;
        RequireOptions(arguments, format);
        var replay = Replay(arguments, format, path);
        try
        {
            await ProgressBar.RunAsync(Terminal, path, progress => Task.Run(() => Play(replay, progress), Terminal.Interrupted)).ConfigureAwait(false);
        }
        catch (InterchangeException exception)
        {
            throw new CliException(exception.Message);
        }

        return replay.Report(arguments.GetValue(_json));
    }

    private static bool Play(BookReplay replay, Action<double> progress)
    {
        replay.Play(progress);
        return true;
    }

    private BookReplay Replay(ParseResult arguments, string format, string path) => format switch
    {
        Lobster => new LobsterBookReplay(Terminal, path)
        {
            First = arguments.GetValue(_orderbook),
            Given = arguments.GetValue(_check),
            Levels = arguments.GetValue(_levels),
            Out = arguments.GetValue(_out),
        },
        Itch => new ItchBookReplay(Terminal, path)
        {
            Symbol = arguments.GetValue(_symbol),
            Levels = arguments.GetValue(_levels) ?? LobsterReplay.DefaultLevels,
            Out = arguments.GetValue(_out)!,
        },
        _ => new WorkloadBookReplay(Terminal, path),
    };

    // An option that would be ignored is refused: who gave it expects it to do something.
    private void RequireOptions(ParseResult arguments, string format)
    {
        Option[] allowed = format switch
        {
            Lobster => [_orderbook, _levels, _out, _check],
            Itch => [_levels, _symbol, _out],
            _ => [],
        };
        foreach (var option in new Option[] { _orderbook, _levels, _symbol, _out, _check })
        {
            if (arguments.GetResult(option) is not null && !allowed.Contains(option))
                throw new CliException($"{option.Name}: has no meaning with --format {format}");
        }

        if (format != Bench && arguments.GetValue(_out) is null && arguments.GetValue(_check) is null)
            throw new CliException($"--format {format}: nothing to do; give {(format == Lobster ? "--out or --check" : "--out")}");
    }
}

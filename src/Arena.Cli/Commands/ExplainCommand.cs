using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Arena.Analysis;
using Arena.Sdk;
using Arena.Simulation;

namespace Arena.Cli;

/// <summary><c>arena explain</c>: why an order was filled or not, what was ahead of it, and what one tick would have done.</summary>
internal sealed class ExplainCommand : ArenaCommand
{
    private readonly Argument<string> _tape;
    private readonly Option<OrderId?> _order = OrderOption();
    private readonly Option<string?> _account = CommonOptions.Path(
        "--account", "List the orders of an account, by its number, its name (firm/book), or its owner's name.", "name");
    private readonly Option<int?> _session = CommonOptions.Whole("--session", "Only this session, counted from 0", 0, int.MaxValue);
    private readonly Option<string?> _instrument = CommonOptions.Path("--instrument", "List only orders in this instrument, by its symbol or number.", "symbol");
    private readonly Option<bool> _json = CommonOptions.Json();

    public ExplainCommand(Terminal terminal)
        : base(
            "explain",
            "Says why an order was filled or not, what was ahead of it, and what one tick would have done. Without --order, lists a tape's orders; without --account too, its accounts.",
            "explain out/calm.tape --account 0", terminal)
    {
        _tape = AddRequired("TAPE", "The tape: a file that 'arena match --tape' wrote.");
        _account.Aliases.Add("--participant");
        foreach (var option in new Option[] { _order, _account, _session, _instrument, _json }) Add(option);
    }

    protected override Task<int> RunAsync(ParseResult arguments, Serilog.ILogger log)
    {
        var path = arguments.GetValue(_tape)!;
        var tape = TapeFile.Read(path);
        try
        {
            Answer(arguments, tape);
            return Task.FromResult(ExitCodes.Done);
        }
        catch (TapeFormatException exception)
        {
            throw new CliException($"TAPE: {path}: {exception.Message}");
        }
        catch (ExplainException exception)
        {
            throw new CliException($"{path}: {exception.Message}");
        }
    }

    private void Answer(ParseResult arguments, byte[] tape)
    {
        var (isJson, session) = (arguments.GetValue(_json), arguments.GetValue(_session));
        var (account, instrument) = (arguments.GetValue(_account), arguments.GetValue(_instrument));
        if (arguments.GetValue(_order) is { } order)
        {
            var explanation = TapeExplain.Order(tape, order, session);
            if (isJson) JsonOutput.Write(Terminal, json => OrderExplanationJson.Write(json, explanation));
            else Write(OrderPage.Of(explanation));
        }
        else if (account is not null || instrument is not null)
        {
            var orders = TapeExplain.Orders(tape, new OrderFilter(account, session, instrument));
            if (isJson) JsonOutput.Write(Terminal, json => OrderExplanationJson.Write(json, orders));
            else ReportTables.Write(Terminal, ExplainTables.Orders(orders));
        }
        else
        {
            var accounts = TapeExplain.Accounts(tape, session);
            if (isJson) JsonOutput.Write(Terminal, json => OrderExplanationJson.Write(json, accounts));
            else ReportTables.Write(Terminal, ExplainTables.Accounts(accounts));
        }
    }

    private void Write(OrderPage page)
    {
        Terminal.Output.WriteLine(page.Title);
        Terminal.Output.WriteLine();
        var width = page.Paragraphs.Max(paragraph => paragraph.Label.Length) + 2;
        foreach (var (label, sentences) in page.Paragraphs)
        {
            for (var i = 0; i < sentences.Length; i++) Terminal.Output.WriteLine((i == 0 ? label : "").PadRight(width) + sentences[i]);
        }

        Terminal.Output.WriteLine();
        foreach (var table in page.Tables) ReportTables.Write(Terminal, table);
    }

    private static Option<OrderId?> OrderOption() => new("--order")
    {
        Description = "The order to explain, as tapes and reports name it: its account's number and its own, such as 3-17.",
        HelpName = "id",
        CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            var parts = text.Split('-');
            if (parts.Length == 2 && TryParse(parts[0], (1 << 23) - 2, out var account) && TryParse(parts[1], (1L << OrderId.SequenceBits) - 1, out var sequence))
                return OrderId.Of((int)account, sequence);
            result.AddError($"--order: '{text}' is not allowed; give an account's number and the order's own, such as 3-17");
            return null;
        },
    };

    private static bool TryParse(string text, long maximum, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= maximum;
}

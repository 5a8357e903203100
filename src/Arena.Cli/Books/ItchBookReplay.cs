using System.Globalization;
using Arena.Interchange;

namespace Arena.Cli;

/// <summary><c>--format itch</c>: the book of one stock after each message of an ITCH file that changes it.</summary>
internal sealed class ItchBookReplay(Terminal terminal, string path) : BookReplay(terminal, path)
{
    private ItchFigures? _figures;

    /// <summary>Which stock; <c>null</c>: the only one.</summary>
    public string? Symbol { get; init; }

    /// <summary>Levels per side in a row.</summary>
    public required int Levels { get; init; }

    /// <summary>The file to write rows to.</summary>
    public required string Out { get; init; }

    /// <inheritdoc/>
    public override void Play(Action<double> progress)
    {
        using var messages = Open("MESSAGES", Messages);
        using var rows = StagedText.Create("--out", Out, Messages)!;
        _figures = new ItchReplay
        {
            Messages = new ItchReader(Messages, messages),
            Symbol = Symbol,
            Levels = Levels,
            Rows = rows.Writer,
            Step = StepOf(messages, progress),
        }.Run();
        rows.Complete();
    }

    /// <inheritdoc/>
    public override int Report(bool json)
    {
        var figures = _figures!;
        if (json) WriteJson(figures);
        else WriteText(figures);
        return ExitCodes.Done;
    }

    private void WriteJson(ItchFigures figures) => JsonOutput.Write(Terminal, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("symbol", figures.Symbol);
        writer.WriteNumber("messages", figures.Messages);
        writer.WriteNumber("rows", figures.Rows);
        writer.WriteNumber("levels", Levels);
        writer.WriteNumber("executionsInPriority", figures.ExecutionsInPriority);
        writer.WriteNumber("executionsOutOfPriority", figures.ExecutionsOutOfPriority);
        writer.WriteString("out", Out);
        writer.WriteEndObject();
    });

    private void WriteText(ItchFigures figures)
    {
        FormattableString text =
            $"""
              {Messages}: {figures.Messages:N0} messages, {figures.Rows:N0} of them change the book of {figures.Symbol}
              executions: {figures.ExecutionsInPriority:N0} as price-time priority has it, {figures.ExecutionsOutOfPriority:N0} not
              {ShownPath.Of(Out)}
              """;
        Terminal.Output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
    }
}

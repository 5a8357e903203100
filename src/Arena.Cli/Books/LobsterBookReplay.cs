using System.Globalization;
using Arena.Interchange;

namespace Arena.Cli;

/// <summary><c>--format lobster</c>: the book after each message of a LOBSTER file.</summary>
internal sealed class LobsterBookReplay(Terminal terminal, string path) : BookReplay(terminal, path)
{
    private LobsterFigures? _figures;

    /// <summary>The orderbook file whose first row seeds the book.</summary>
    public string? First { get; init; }

    /// <summary>The orderbook file to compare with.</summary>
    public string? Given { get; init; }

    /// <summary>Levels per side in a row.</summary>
    public int? Levels { get; init; }

    /// <summary>The file to write rows to.</summary>
    public string? Out { get; init; }

    /// <inheritdoc/>
    public override void Play(Action<double> progress)
    {
        using var messages = Open("MESSAGES", Messages);
        using var first = First is null ? null : new StreamReader(Open("--orderbook", First));
        using var given = Given is null ? null : new StreamReader(Open("--check", Given));
        using var rows = StagedText.Create("--out", Out, Messages, First, Given);
        using var text = new StreamReader(messages);
        var replay = new LobsterReplay
        {
            Messages = new LobsterInput(Messages, text),
            First = first is null ? null : new LobsterInput(First!, first),
            Given = given is null ? null : new LobsterInput(Given!, given),
            Levels = Levels,
            Rows = rows?.Writer,
            Step = StepOf(messages, progress),
        };
        _figures = replay.Run();
        rows?.Complete();
    }

    /// <inheritdoc/>
    public override int Report(bool json)
    {
        var figures = _figures!;
        if (json) WriteJson(figures);
        else WriteText(figures);
        return figures.Difference is null ? ExitCodes.Done : ExitCodes.No;
    }

    private void WriteJson(LobsterFigures figures) => JsonOutput.Write(Terminal, writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("messages", figures.Messages);
        writer.WriteNumber("levels", figures.Levels);
        writer.WriteStartArray("messagesOfType");
        foreach (var count in figures.MessagesOfType) writer.WriteNumberValue(count);
        writer.WriteEndArray();
        writer.WriteNumber("seededLevels", figures.Tally.SeededLevels);
        writer.WriteNumber("executionsInPriority", figures.Tally.ExecutionsInPriority);
        writer.WriteNumber("executionsOutOfPriority", figures.Tally.ExecutionsOutOfPriority);
        writer.WriteNumber("seededReferences", figures.Tally.SeededReferences);
        writer.WriteNumber("unseenReferences", figures.Tally.UnseenReferences);
        if (Given is not null)
        {
            writer.WriteNumber("levelsCompared", figures.LevelsCompared);
            writer.WriteNumber("levelsUnknown", figures.LevelsUnknown);
            writer.WriteBoolean("equal", figures.Difference is null);
            writer.WriteString("difference", figures.Difference);
        }

        if (Out is not null) writer.WriteString("out", Out);
        writer.WriteEndObject();
    });

    private void WriteText(LobsterFigures figures)
    {
        var tally = figures.Tally;
        FormattableString text =
            $"""
              {Messages}: {figures.Messages:N0} messages, book of {figures.Levels} levels, {tally.SeededLevels} levels seeded
              executions: {tally.ExecutionsInPriority:N0} as price-time priority has it, {tally.ExecutionsOutOfPriority:N0} not
              orders from before the first message: {tally.SeededReferences:N0} messages; orders that nobody saw: {tally.UnseenReferences:N0}
              """;
        Terminal.Output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
        if (Out is not null) Terminal.Output.WriteLine(ShownPath.Of(Out));
        if (Given is null) return;
        FormattableString answer = $"{Given}: equal at the {figures.LevelsCompared:N0} levels that are known; {figures.LevelsUnknown:N0} lie where the file was out of sight";
        Terminal.Output.WriteLine(figures.Difference is { } difference ? $"different: {difference}" : answer.ToString(CultureInfo.InvariantCulture));
    }
}

namespace Arena.Interchange;

/// <summary>Feeds a LOBSTER message file through the order book that matches run on. Rules in <c>docs/interchange.md</c>.</summary>
public sealed class LobsterReplay
{
    /// <summary>Levels per row when nothing says otherwise.</summary>
    public const int DefaultLevels = 10;

    private const int MessagesPerStep = 4_096;

    /// <summary>The message file.</summary>
    public required LobsterInput Messages { get; init; }

    /// <summary>
    /// An orderbook file, of which the first row is the book after the first message; <c>null</c>: that of <see cref="Given"/>, or else the book was
    /// empty.
    /// </summary>
    public LobsterInput? First { get; init; }

    /// <summary>An orderbook file to compare with, row by row, at the prices that the first row lets know; <c>null</c>: nothing is compared.</summary>
    public LobsterInput? Given { get; init; }

    /// <summary>Levels per row; <c>null</c>: as in <see cref="First"/> or <see cref="Given"/>, or else <see cref="DefaultLevels"/>.</summary>
    public int? Levels { get; init; }

    /// <summary>Where the rows go; <c>null</c>: nowhere.</summary>
    public TextWriter? Rows { get; init; }

    /// <summary>Is called every few thousand messages; may throw to stop.</summary>
    public Action Step { get; init; } = () => { };

    /// <summary>Runs it.</summary>
    /// <exception cref="InterchangeException">A line is malformed, or contradicts those before it.</exception>
    public LobsterFigures Run()
    {
        var given = Given is null ? null : new LobsterRowReader(Given);
        var firstRow = First is null ? given?.Peek() : new LobsterRowReader(First).Peek();
        LobsterCheck? check = null;
        var levels = Levels ?? firstRow?.Levels ?? DefaultLevels;
        var row = new LobsterRow(Math.Max(levels, given?.Levels ?? 0));
        var reader = new LobsterMessageReader(Messages);
        var book = new LobsterBook();
        var ofType = new long[(int)LobsterMessageType.Halt];
        while (reader.TryRead(out var message))
        {
            if (reader.Line == 1 && firstRow is not null)
            {
                Require(reader, book.Seed(firstRow, message));
                if (given is not null) check = new LobsterCheck(given, book.Book.Count == 0 ? new LobsterRange() : new LobsterRange(firstRow));
            }

            Require(reader, book.Apply(message));
            ofType[(int)message.Type - 1]++;
            row.Fill(book.Book);
            if (Rows is not null) row.Write(Rows, levels);
            check?.Compare(row);
            if (reader.Line % MessagesPerStep == 0) Step();
        }

        if (given is not null && check is null) check = new LobsterCheck(given, new LobsterRange());
        check?.End();
        return new LobsterFigures
        {
            Messages = reader.Line,
            Levels = levels,
            MessagesOfType = [.. ofType],
            Tally = book.Tally,
            LevelsCompared = check?.Levels ?? 0,
            LevelsUnknown = check?.UnknownLevels ?? 0,
            Difference = check?.Difference,
        };
    }

    private static void Require(LobsterMessageReader reader, string? problem)
    {
        if (problem is not null) throw reader.Contradiction(problem);
    }
}

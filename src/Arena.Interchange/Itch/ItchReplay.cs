namespace Arena.Interchange;

/// <summary>Feeds one stock's messages of an ITCH file through the order book that matches run on, and writes the book after each.</summary>
public sealed class ItchReplay
{
    private const int MessagesPerStep = 4_096;
    private const int NamedStocks = 8;

    private readonly List<string> _others = [];
    private ItchSymbol _stock;
    private ushort _locate;

    /// <summary>The file.</summary>
    public required ItchReader Messages { get; init; }

    /// <summary>The stock's symbol; <c>null</c>: the only one there is.</summary>
    public string? Symbol { get; init; }

    /// <summary>Levels per side in a row.</summary>
    public int Levels { get; init; } = LobsterReplay.DefaultLevels;

    /// <summary>Where a row goes after each message that changes the book, as LOBSTER writes rows.</summary>
    public required TextWriter Rows { get; init; }

    /// <summary>Is called every few thousand messages; may throw to stop.</summary>
    public Action Step { get; init; } = () => { };

    /// <summary>Runs it.</summary>
    /// <exception cref="InterchangeException">A message is malformed or contradicts those before it, or which stock is meant is not clear.</exception>
    public ItchFigures Run()
    {
        var book = new ItchBook();
        var row = new LobsterRow(Levels);
        var rows = 0L;
        while (Messages.TryRead(out var message))
        {
            if (Messages.Count % MessagesPerStep == 0) Step();
            if (message.Type == ItchMessageType.StockDirectory) Meet(message);
            if (_locate == 0 || message.Locate != _locate) continue;
            if (book.Apply(message) is { } problem) throw Messages.Malformed(problem);
            if (!ItchBook.Changes(message.Type)) continue;
            row.Fill(book.Book);
            row.Write(Rows, Levels);
            rows++;
        }

        RequireStock();
        return new ItchFigures
        {
            Symbol = _stock.ToString(),
            Messages = Messages.Count,
            Rows = rows,
            ExecutionsInPriority = book.ExecutionsInPriority,
            ExecutionsOutOfPriority = book.ExecutionsOutOfPriority,
        };
    }

    private void Meet(in ItchMessage directory)
    {
        if (directory.Locate == _locate) return;
        var isMeant = Symbol is null ? _locate == 0 : directory.Stock.ToString() == Symbol;
        if (isMeant) (_stock, _locate) = (directory.Stock, directory.Locate);
        else _others.Add(directory.Stock.ToString());
        if (Symbol is null && _others.Count > 0) throw Messages.Malformed($"the file has several stocks, {_stock} and {_others[0]} among them; say which one is meant");
    }

    private void RequireStock()
    {
        if (_locate != 0) return;
        if (_others.Count == 0) throw Messages.Malformed("the file ends without a stock");
        var there = string.Join(", ", _others.Take(NamedStocks)) + (_others.Count > NamedStocks ? ", ..." : "");
        throw Messages.Malformed($"the file ends without a stock '{Symbol}'; there are {there}");
    }
}

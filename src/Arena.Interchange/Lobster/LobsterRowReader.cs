namespace Arena.Interchange;

/// <summary>Reads a LOBSTER orderbook file, row by row; its first row says how many levels there are.</summary>
public sealed class LobsterRowReader
{
    private const int FieldsPerLevel = 4;

    private readonly LobsterInput _input;
    private LobsterRow? _next;

    /// <summary>Starts with a file.</summary>
    /// <exception cref="InterchangeException">It is empty, or its first row has no whole number of levels.</exception>
    public LobsterRowReader(LobsterInput input)
    {
        _input = input;
        var first = input.Text.ReadLine() ?? throw new InterchangeException($"{input.Name}: it is empty; allowed is an orderbook file with a row per message");
        var fields = first.AsSpan().Count(',') + 1;
        Levels = fields / FieldsPerLevel;
        if (fields % FieldsPerLevel != 0 || Levels > LobsterRow.MaximumLevels)
            throw Malformed(1, $"it has {fields} fields; allowed are {FieldsPerLevel} for each level, of at most {LobsterRow.MaximumLevels} levels");
        _next = Parse(first, 1);
    }

    /// <summary>How many levels per side each row has.</summary>
    public int Levels { get; }

    /// <summary>How many rows were read.</summary>
    public long Line { get; private set; }

    /// <summary>What messages call the file.</summary>
    public string Name => _input.Name;

    /// <summary>The next row, without going on to it; <c>null</c> at the end of the file.</summary>
    public LobsterRow? Peek() => _next;

    /// <summary>Goes on to the next row.</summary>
    /// <returns><c>null</c> at the end of the file.</returns>
    /// <exception cref="InterchangeException">The line after it is no row of so many levels, or its levels are out of order.</exception>
    public LobsterRow? Read()
    {
        if (_next is not { } row) return null;
        Line++;
        _next = _input.Text.ReadLine() is { } text ? Parse(text, Line + 1) : null;
        return row;
    }

    private LobsterRow Parse(string text, long number)
    {
        var row = new LobsterRow(Levels);
        var line = new LobsterLine(_input.Name, number, text);
        for (var level = 0; level < Levels; level++)
        {
            ReadLevel(ref line, number, row.Of(Side.Sell), level, Side.Sell);
            ReadLevel(ref line, number, row.Of(Side.Buy), level, Side.Buy);
        }

        line.End();
        return row;
    }

    private void ReadLevel(ref LobsterLine line, long number, Span<Level> levels, int level, Side side)
    {
        var (name, empty) = side == Side.Sell ? ("ask", LobsterRow.EmptyPrice) : ("bid", -LobsterRow.EmptyPrice);
        var price = line.Whole($"{name} price {level + 1}", -LobsterRow.EmptyPrice, LobsterRow.EmptyPrice);
        var size = line.Whole($"{name} size {level + 1}", 0, long.MaxValue);
        if (price == empty && size == 0) return;
        if (price is < 1 or > OrderBook.MaximumPrice || size == 0)
            throw Malformed(number, $"{name} level {level + 1} is {size} at {price}; allowed are prices from 1 to {OrderBook.MaximumPrice} with a size, or 0 at {empty}");
        if (level > 0 && (levels[level - 1].Quantity.Lots == 0 || (price - levels[level - 1].Price.Ticks) * side.Sign() >= 0))
            throw Malformed(number, $"{name} level {level + 1} at {price} does not lie behind the level before it");
        levels[level] = new Level(new Price(price), new Quantity(size), 0);
    }

    private InterchangeException Malformed(long line, string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{_input.Name}: line {line}: {what}"));
}

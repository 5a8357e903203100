namespace Arena.Interchange;

/// <summary>Reads a LOBSTER message file, line by line.</summary>
/// <param name="input">The file.</param>
public sealed class LobsterMessageReader(LobsterInput input)
{
    private const long AnySize = 1_000_000_000_000;

    private long _lastMoment;

    /// <summary>How many lines were read.</summary>
    public long Line { get; private set; }

    /// <summary>Reads the next message.</summary>
    /// <returns><c>false</c> at the end of the file.</returns>
    /// <exception cref="InterchangeException">The line is no message; the error says where, what stands there and what is allowed.</exception>
    public bool TryRead(out LobsterMessage message)
    {
        message = default;
        if (input.Text.ReadLine() is not { } text) return false;
        var line = new LobsterLine(input.Name, ++Line, text);
        _lastMoment = line.Moment("time", _lastMoment);
        var type = (LobsterMessageType)line.Whole("type", (int)LobsterMessageType.NewOrder, (int)LobsterMessageType.Halt);
        message = type switch
        {
            LobsterMessageType.HiddenExecution => Fields(ref line, type, 0, long.MaxValue, 1, AnySize, 1, long.MaxValue),
            LobsterMessageType.Cross => Fields(ref line, type, long.MinValue, long.MaxValue, 0, AnySize, 0, long.MaxValue),
            LobsterMessageType.Halt => Fields(ref line, type, 0, 0, 0, 0, -1, 1),
            _ => Fields(ref line, type, 1, long.MaxValue, 1, OrderBook.MaximumQuantity, 1, OrderBook.MaximumPrice),
        };
        return true;
    }

    /// <summary>What to say of the message read last when it contradicts those before it.</summary>
    /// <param name="what">What the contradiction is.</param>
    public InterchangeException Contradiction(string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{input.Name}: line {Line}: {what}"));

    private LobsterMessage Fields(
        ref LobsterLine line, LobsterMessageType type, long firstOrder, long lastOrder, long smallest, long largest, long lowest, long highest)
    {
        var order = line.Whole("order id", firstOrder, lastOrder);
        var size = line.Whole("size", smallest, largest);
        var price = line.Whole("price", lowest, highest);
        var direction = (int)line.Whole("direction", -1, 1);
        if (direction == 0) throw line.Malformed("direction", "0", "1 (the order that rests buys) or -1 (it sells)");
        line.End();
        return new LobsterMessage(_lastMoment, type, order, size, price, direction);
    }
}

using Arena.Interchange;

namespace Arena.Analysis;

/// <summary>A real market, or another one, to compare a study with.</summary>
public sealed class ReferenceMarket
{
    private const string MessagePart = "_message_";
    private const string OrderbookPart = "_orderbook_";

    internal ReferenceMarket(string name, ImmutableArray<ImmutableArray<MarketSeries>> sessions)
    {
        Name = name;
        Sessions = sessions;
    }

    /// <summary>What it is called in reports.</summary>
    public string Name { get; }

    internal ImmutableArray<ImmutableArray<MarketSeries>> Sessions { get; }

    /// <summary>Reads a pair of LOBSTER files, whose names differ in <c>_message_</c> and <c>_orderbook_</c>.</summary>
    /// <param name="messageFile">The path of the message file.</param>
    /// <param name="baseInterval">The base interval of the study that is held against it: <see cref="RealismStudy.BaseInterval"/>, in seconds.</param>
    /// <exception cref="InterchangeException">The name is no message file's, or a file's content is not as it should be; the message says where.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static ReferenceMarket ReadLobster(string messageFile, double baseInterval)
    {
        var file = Path.GetFileName(messageFile);
        var at = file.LastIndexOf(MessagePart, StringComparison.Ordinal);
        if (at < 0) throw new InterchangeException($"{messageFile}: its name has no '{MessagePart}', by which its orderbook file is found");
        var rowFile = Path.Combine(
            Path.GetDirectoryName(messageFile) ?? "", string.Concat(file.AsSpan(0, at), OrderbookPart, file.AsSpan(at + MessagePart.Length)));
        using var messages = new StreamReader(messageFile);
        using var rows = new StreamReader(rowFile);
        var series = LobsterReference.Read(new LobsterInput(messageFile, messages), new LobsterInput(rowFile, rows), baseInterval);
        return new ReferenceMarket(file, [[series]]);
    }
}

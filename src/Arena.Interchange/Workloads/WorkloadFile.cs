using System.Runtime.InteropServices;

namespace Arena.Interchange;

/// <summary>
/// A file of order messages for measuring order books: 24-byte little-endian records without a header, whose ids are dense. Layout in
/// <c>docs/interchange.md</c>.
/// </summary>
internal sealed class WorkloadFile
{
    private readonly string _name;
    private readonly byte[] _bytes;

    /// <summary>A file's content; checks what can be seen without a book.</summary>
    /// <param name="name">What messages call the file.</param>
    /// <param name="bytes">All of it.</param>
    /// <exception cref="InterchangeException">A record is cut or malformed.</exception>
    public WorkloadFile(string name, byte[] bytes)
    {
        (_name, _bytes) = (name, bytes);
        var tail = bytes.Length % WorkloadMessage.Length;
        if (tail != 0) throw Malformed(bytes.Length / WorkloadMessage.Length, $"it is cut: {tail} bytes of {WorkloadMessage.Length}");
        var messages = Messages;
        for (var i = 0; i < messages.Length; i++)
        {
            RequireWellFormed(i, messages[i], messages.Length);
            MaximumId = Math.Max(MaximumId, Math.Max(messages[i].Id, messages[i].NewId));
        }
    }

    /// <summary>The records.</summary>
    public ReadOnlySpan<WorkloadMessage> Messages => MemoryMarshal.Cast<byte, WorkloadMessage>(_bytes);

    /// <summary>The largest id; at most the number of records.</summary>
    public uint MaximumId { get; }

    /// <summary>What to say of a record.</summary>
    /// <param name="record">Its place, counted from 0.</param>
    /// <param name="what">What is wrong with it, and what is allowed.</param>
    public InterchangeException Malformed(int record, string what) => new(string.Create(
        CultureInfo.InvariantCulture, $"{_name}: record {record + 1L} (byte {(long)record * WorkloadMessage.Length}): {what}"));

    private void RequireWellFormed(int record, in WorkloadMessage message, int records)
    {
        if (message.Operation is < WorkloadOperation.Add or > WorkloadOperation.Replace)
            throw Malformed(record, $"its operation is {(byte)message.Operation}; allowed are 1 (add), 2 (cancel), 3 (reduce), 4 (replace)");
        if (message.Side > 1) throw Malformed(record, $"its side is {message.Side}; allowed are 0 (buy) and 1 (sell)");
        RequireId(record, message.Id, "id", records);
        if (message.Operation == WorkloadOperation.Replace) RequireId(record, message.NewId, "new id", records);
        else if (message.NewId != 0) throw Malformed(record, $"its new id is {message.NewId}; only a replacement has one, others have 0");
        if (message.Operation == WorkloadOperation.Cancel) return;
        if (message.Quantity == 0 || message.Quantity > OrderBook.MaximumQuantity)
            throw Malformed(record, $"its quantity is {message.Quantity}; allowed are 1 to {OrderBook.MaximumQuantity}");
        if (message.Operation != WorkloadOperation.Reduce && message.Price is <= 0 or > (int)OrderBook.MaximumPrice)
            throw Malformed(record, $"its price is {message.Price}; allowed are 1 to {OrderBook.MaximumPrice}");
    }

    private void RequireId(int record, uint id, string what, int records)
    {
        if (id == 0 || id > records) throw Malformed(record, $"its {what} is {id}; ids are dense, so in {records} records 1 to {records} are allowed");
    }
}

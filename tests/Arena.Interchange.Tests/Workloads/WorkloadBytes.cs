using System.Buffers.Binary;

namespace Arena.Interchange.Tests;

/// <summary>Writes a workload file record by record, by the offsets that its layout states.</summary>
internal sealed class WorkloadBytes
{
    private readonly List<byte> _bytes = [];

    public byte[] ToArray() => [.. _bytes];

    public WorkloadBytes Add(uint id, Side side, int price, uint quantity) => Record(1, side, id, 0, price, quantity);

    public WorkloadBytes Cancel(uint id, Side side) => Record(2, side, id, 0, 0, 0);

    public WorkloadBytes Reduce(uint id, Side side, uint by) => Record(3, side, id, 0, 0, by);

    public WorkloadBytes Replace(uint id, uint newId, Side side, int price, uint quantity) => Record(4, side, id, newId, price, quantity);

    public WorkloadBytes Record(byte operation, Side side, uint id, uint newId, int price, uint quantity)
    {
        var record = new byte[24];
        record[0] = operation;
        record[1] = (byte)side;
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(4), id);
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(8), newId);
        BinaryPrimitives.WriteInt32LittleEndian(record.AsSpan(12), price);
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(16), quantity);
        _bytes.AddRange(record);
        return this;
    }
}

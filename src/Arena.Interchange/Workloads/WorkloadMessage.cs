using System.Runtime.InteropServices;

namespace Arena.Interchange;

/// <summary>One 24-byte little-endian record of a workload file.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4, Size = Length)]
internal readonly struct WorkloadMessage
{
    /// <summary>Bytes of a record.</summary>
    public const int Length = 24;

    public readonly WorkloadOperation Operation;

    /// <summary>0 buys, 1 sells.</summary>
    public readonly byte Side;

    /// <summary>What the generator knew; an engine must not look.</summary>
    public readonly ushort Flags;

    /// <summary>The order: ids are dense, from 1, in order of arrival.</summary>
    public readonly uint Id;

    /// <summary>Of a replacement: the new order.</summary>
    public readonly uint NewId;

    /// <summary>The limit price in ticks.</summary>
    public readonly int Price;

    /// <summary>The quantity; of a reduction, what is taken off.</summary>
    public readonly uint Quantity;

    /// <summary>Of a replacement: the replaced order's price. Informative.</summary>
    public readonly int OldPrice;
}

using System.Runtime.CompilerServices;

namespace Arena.Exchange;

/// <summary>Two of a kind inside their owner, at the indices that <see cref="Arena.Sdk.Side"/> counts: no array to look into first.</summary>
[InlineArray(2)]
internal struct BothSides<T>
{
    private T _buy;
}

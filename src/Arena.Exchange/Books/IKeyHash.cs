namespace Arena.Exchange;

/// <summary>How an <see cref="IndexMap{THash}"/> spreads its keys. A struct, bound when the code is compiled.</summary>
internal interface IKeyHash
{
    /// <summary>A number whose low bits say where the search for a key starts.</summary>
    static abstract int Of(long key);
}

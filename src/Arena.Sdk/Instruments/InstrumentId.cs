namespace Arena.Sdk;

/// <summary>An instrument's place in its market, counted from 0. <c>default</c> is the first instrument.</summary>
/// <param name="Index">Index into every array that has one entry per instrument.</param>
public readonly record struct InstrumentId(int Index)
{
    /// <inheritdoc/>
    public override string ToString() => Index.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

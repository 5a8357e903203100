using System.Buffers;

namespace Arena.Analysis;

/// <summary>
/// Writes rows after RFC 4180: fields are separated by commas, rows end with CR LF, and a field that holds a comma, a quote or a
/// line end is quoted with its quotes doubled. Numbers are invariant.
/// </summary>
internal sealed class CsvWriter(TextWriter output)
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");
    private bool _isFirst = true;

    /// <summary>Writes a whole row of texts.</summary>
    public void Row(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields) Text(field);
        EndRow();
    }

    /// <summary>Adds a field.</summary>
    public CsvWriter Text(string field)
    {
        Separate();
        if (field.AsSpan().ContainsAny(Special)) output.Write('"' + field.Replace("\"", "\"\"", StringComparison.Ordinal) + '"');
        else output.Write(field);
        return this;
    }

    /// <summary>Adds a whole number.</summary>
    public CsvWriter Whole(long value)
    {
        Separate();
        Span<char> digits = stackalloc char[20];
        value.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        output.Write(digits[..length]);
        return this;
    }

    /// <summary>Adds an amount of money in units of currency with all six decimals, exactly.</summary>
    public CsvWriter Currency(Money amount) => Text(Figures.Exact(amount));

    /// <summary>Adds a number with a fixed count of decimals; an empty field for <c>null</c>.</summary>
    public CsvWriter Number(double? value, int decimals) =>
        Text(value?.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) ?? "");

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        output.Write("\r\n");
        _isFirst = true;
    }

    private void Separate()
    {
        if (!_isFirst) output.Write(',');
        _isFirst = false;
    }
}

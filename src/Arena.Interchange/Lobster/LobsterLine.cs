namespace Arena.Interchange;

/// <summary>Reads the fields of one line from left to right, and says of each what is wrong with it.</summary>
/// <param name="file">What messages call the file.</param>
/// <param name="number">The line, counted from 1.</param>
/// <param name="text">The line without its end.</param>
internal ref struct LobsterLine(string file, long number, ReadOnlySpan<char> text)
{
    private const int Decimals = 9;

    private ReadOnlySpan<char> _rest = text;
    private int _column;
    private bool _isDone;

    /// <summary>A whole number in a range.</summary>
    public long Whole(string what, long minimum, long maximum)
    {
        var field = Next(what);
        if (long.TryParse(field, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= minimum && value <= maximum)
            return value;
        throw Malformed(what, field, Allowed(minimum, maximum));
    }

    /// <summary>A moment in seconds with at most nine decimals, as nanoseconds.</summary>
    /// <param name="what">What the field is.</param>
    /// <param name="earliest">The moment it must not be before.</param>
    public long Moment(string what, long earliest)
    {
        var field = Next(what);
        var point = field.IndexOf('.');
        var whole = point < 0 ? field : field[..point];
        var fraction = point < 0 ? [] : field[(point + 1)..];
        var isMoment = int.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds);
        var nanoseconds = 0;
        if (point >= 0) isMoment &= fraction.Length <= Decimals && int.TryParse(fraction, NumberStyles.None, CultureInfo.InvariantCulture, out nanoseconds);
        if (!isMoment) throw Malformed(what, field, $"seconds after midnight with at most {Decimals} decimals");
        for (var i = fraction.Length; i < Decimals; i++) nanoseconds *= 10;
        var moment = (seconds * Timestamp.NanosecondsPerSecond) + nanoseconds;
        if (moment < earliest) throw Malformed(what, field, "a moment that is not before that of the line above");
        return moment;
    }

    /// <summary>Requires that there is no further field.</summary>
    public readonly void End()
    {
        if (!_isDone) throw new InterchangeException(string.Create(CultureInfo.InvariantCulture, $"{file}: line {number}: it has more than {_column} fields"));
    }

    /// <summary>What to say of the field read last.</summary>
    public readonly InterchangeException Malformed(string what, ReadOnlySpan<char> field, string allowed) => new(string.Create(
        CultureInfo.InvariantCulture, $"{file}: line {number}, column {_column} ({what}): '{field}' is not allowed; allowed is {allowed}"));

    private static string Allowed(long minimum, long maximum) => minimum == maximum
        ? minimum.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"a whole number from {minimum} to {maximum}");

    private ReadOnlySpan<char> Next(string what)
    {
        if (_isDone)
            throw new InterchangeException(string.Create(CultureInfo.InvariantCulture, $"{file}: line {number}: it ends after {_column} fields; column {_column + 1} ({what}) is missing"));
        _column++;
        var comma = _rest.IndexOf(',');
        var field = comma < 0 ? _rest : _rest[..comma];
        _isDone = comma < 0;
        _rest = comma < 0 ? [] : _rest[(comma + 1)..];
        return field;
    }
}

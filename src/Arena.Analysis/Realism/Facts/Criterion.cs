namespace Arena.Analysis;

/// <summary>Where a figure must lie.</summary>
/// <param name="Low">Above this; minus infinity for no such line.</param>
/// <param name="High">Below this; infinity for no such line.</param>
/// <param name="IsOfInterval">Whether the whole 95 % interval must lie there, or the value alone.</param>
internal sealed record Criterion(double Low, double High, bool IsOfInterval)
{
    /// <summary>The whole interval above a line.</summary>
    public static Criterion Above(double low) => new(low, double.PositiveInfinity, IsOfInterval: true);

    /// <summary>The whole interval below a line.</summary>
    public static Criterion Below(double high) => new(double.NegativeInfinity, high, IsOfInterval: true);

    /// <summary>The whole interval between two lines.</summary>
    public static Criterion Between(double low, double high) => new(low, high, IsOfInterval: true);

    /// <summary>The value between two lines, whatever its interval: for ranges that are wide already.</summary>
    public static Criterion ValueBetween(double low, double high) => new(low, high, IsOfInterval: false);

    /// <summary>Whether an estimate meets it; one that does not exist does not.</summary>
    public bool IsMet(Estimate estimate) => IsOfInterval
        ? estimate.Interval is { } interval && interval.Low > Low && interval.High < High
        : estimate.Value > Low && estimate.Value < High;

    /// <summary>The criterion in words, to follow a figure's name.</summary>
    public override string ToString()
    {
        var what = IsOfInterval ? "interval" : "value";
        if (double.IsInfinity(High)) return string.Create(CultureInfo.InvariantCulture, $"{what} above {Low}");
        if (double.IsInfinity(Low)) return string.Create(CultureInfo.InvariantCulture, $"{what} below {High}");
        return string.Create(CultureInfo.InvariantCulture, $"{what} between {Low} and {High}");
    }
}

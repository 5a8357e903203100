namespace Arena.Simulation;

/// <summary>
/// The pattern of a day, integrated: a(x) = c (1 + (r - 1) (2x - 1)²) with r = o up to the middle, r = e after it, and c = 6 / (4 + o + e), so that the
/// integral from 0 to 1 is 1.
/// </summary>
/// <param name="options">What the open and the close are against the middle.</param>
internal readonly struct IntradayShape(IntradayOptions options)
{
    private readonly double _middle = 6 / (4 + options.OpenToMiddle + options.CloseToMiddle);

    /// <summary>The integral of the speed up to a share of the session.</summary>
    /// <param name="share">0 at the open, 1 at the close.</param>
    public double Until(double share)
    {
        var side = (2 * share) - 1;
        var extra = side < 0 ? options.OpenToMiddle - 1 : options.CloseToMiddle - 1;
        return _middle * (share + ((options.OpenToMiddle - 1) / 6) + (extra * side * side * side / 6));
    }
}

namespace Arena.Analysis;

/// <summary>Numbers of any size as people read them: four significant digits.</summary>
internal static class ReportNumber
{
    /// <summary>A number; a dash when there is none.</summary>
    public static string Of(double value)
    {
        if (!double.IsFinite(value)) return "–";
        if (value == 0) return "0";
        var digits = 3 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return digits > 7 ? value.ToString("0.###e+0", CultureInfo.InvariantCulture) : Figures.Fixed(value, Math.Clamp(digits, 0, 7));
    }

    /// <summary>A number with six significant digits, so that the last bits of a processor's logarithm never show in a file.</summary>
    public static double Rounded(double value) => double.IsFinite(value) && value != 0
        ? double.Parse(value.ToString("E5", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : value;
}

namespace Arena.Analysis;

/// <summary>Verdicts and numbers of a fairness report as people read them.</summary>
internal static class FairnessWords
{
    /// <summary>The verdict in a word.</summary>
    public static string Of(FairnessVerdict verdict) => verdict switch
    {
        FairnessVerdict.Fair => "fair",
        FairnessVerdict.Unfair => "unfair",
        _ => "untested",
    };

    /// <summary>A p-value.</summary>
    public static string P(double p) => p.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>An interval.</summary>
    public static string Range(Interval interval, int decimals) => $"{Figures.Fixed(interval.Low, decimals)} to {Figures.Fixed(interval.High, decimals)}";

    /// <summary>Decimals that tell the measure's errors apart.</summary>
    public static int Decimals(MeasureEffects measure) => measure.Places[0].Mean.Error switch { >= 100 => 0, >= 1 => 1, _ => 3 };

    /// <summary>The probability with which all intervals hold together: <c>99.9 %</c>.</summary>
    public static string Confidence(FairnessReport report) => string.Create(CultureInfo.InvariantCulture, $"{(1 - report.Input.Alpha) * 100:0.####} %");
}

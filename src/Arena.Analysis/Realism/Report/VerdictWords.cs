namespace Arena.Analysis;

/// <summary>Verdicts as people read them.</summary>
internal static class VerdictWords
{
    /// <summary>The verdict in words.</summary>
    public static string Of(FactVerdict verdict) => verdict switch
    {
        FactVerdict.Pass => "pass",
        FactVerdict.Fail => "fail",
        _ => "does not apply",
    };
}

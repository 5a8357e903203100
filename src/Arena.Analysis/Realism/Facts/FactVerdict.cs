namespace Arena.Analysis;

/// <summary>What a market's series say of a stylised fact.</summary>
public enum FactVerdict
{
    /// <summary>Every criterion of its rule is met.</summary>
    Pass,

    /// <summary>One is not met.</summary>
    Fail,

    /// <summary>The series cannot show it: too few observations, or nothing of the kind in them.</summary>
    DoesNotApply,
}

namespace Arena.Tournaments;

/// <summary>The scale on which ratings are told: 400 points are odds of ten to one, and the mean opponent has 1500.</summary>
public static class EloScale
{
    /// <summary>The rating of the imaginary mean opponent.</summary>
    public const double Origin = 1500;

    /// <summary>Points per unit of log strength: 400 / ln 10.</summary>
    public const double PointsPerLogStrength = 173.71779276130073;

    /// <summary>The rating of a strength on the natural log scale.</summary>
    public static double Rating(double logStrength) => Origin + (PointsPerLogStrength * logStrength);

    /// <summary>The probability that the first beats the second in one comparison.</summary>
    public static double WinProbability(double firstRating, double secondRating) =>
        1 / (1 + PortableMath.Exp((secondRating - firstRating) / PointsPerLogStrength));
}

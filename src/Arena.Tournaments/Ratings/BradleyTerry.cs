namespace Arena.Tournaments;

/// <summary>
/// Fits the model of Bradley and Terry (1952), in which i beats j with probability s_i / (s_i + s_j), by the minorise-maximise
/// iteration of Hunter (2004, section 2, formula 3). Ties count as half a win for each (Hunter, section 5, treats them so for a
/// first fit). The weak prior: everybody has tied <see cref="PriorComparisons"/> comparison with an imaginary opponent of strength 1.
/// It keeps the strength of a firm that won or lost everything finite, makes the maximum unique however the comparisons connect, and
/// fixes the scale.
/// </summary>
/// <remarks>
/// Range of validity: the model knows one dimension of strength (no cycles), takes comparisons as independent given strengths, which
/// those at one table are not (hence intervals come from resampled boards), and shrinks a firm with few comparisons towards the mean.
/// </remarks>
internal sealed class BradleyTerry
{
    /// <summary>The weight of the prior, in comparisons.</summary>
    public const double PriorComparisons = 1;

    private const int MaximumIterations = 10_000;
    private readonly double[] _wins;
    private readonly double[] _strength;
    private readonly double[] _denominator;

    public BradleyTerry(int firms)
    {
        _wins = new double[firms];
        _strength = new double[firms];
        _denominator = new double[firms];
        Array.Fill(_strength, 1);
    }

    /// <summary>Finds the strengths, starting from those of the last fit.</summary>
    /// <param name="pairs">Each pair of firms that was compared, once.</param>
    /// <param name="tolerance">Ends when no strength changes by more than this, relatively.</param>
    /// <returns>Log strengths, one per firm. Valid until the next fit.</returns>
    public double[] Fit(ReadOnlySpan<PairRecord> pairs, double tolerance)
    {
        CountWins(pairs);
        for (var iteration = 0; iteration < MaximumIterations; iteration++)
        {
            var change = Step(pairs);
            Rescale();
            if (change < tolerance) break;
        }

        var logs = new double[_strength.Length];
        for (var firm = 0; firm < logs.Length; firm++) logs[firm] = PortableMath.Log(_strength[firm]);
        return logs;
    }

    private void CountWins(ReadOnlySpan<PairRecord> pairs)
    {
        Array.Fill(_wins, PriorComparisons / 2);
        foreach (var pair in pairs)
        {
            _wins[pair.First] += pair.FirstWins;
            _wins[pair.Second] += pair.Comparisons - pair.FirstWins;
        }
    }

    private double Step(ReadOnlySpan<PairRecord> pairs)
    {
        for (var firm = 0; firm < _strength.Length; firm++) _denominator[firm] = PriorComparisons / (1 + _strength[firm]);
        foreach (var pair in pairs)
        {
            var share = pair.Comparisons / (_strength[pair.First] + _strength[pair.Second]);
            _denominator[pair.First] += share;
            _denominator[pair.Second] += share;
        }

        var change = 0.0;
        for (var firm = 0; firm < _strength.Length; firm++)
        {
            var next = _wins[firm] / _denominator[firm];
            change = Math.Max(change, Math.Abs((next / _strength[firm]) - 1));
            _strength[firm] = next;
        }

        return change;
    }

    /// <summary>
    /// Moves all strengths together to where the prior wants them. Comparisons do not see a common factor, and the iteration alone
    /// would approach it only as fast as the prior is heavy. One Newton step on the logarithm of the factor; the function is concave.
    /// </summary>
    private void Rescale()
    {
        double slope = 0, curvature = 0;
        foreach (var strength in _strength)
        {
            var expected = strength / (1 + strength);
            slope += 0.5 - expected;
            curvature += expected * (1 - expected);
        }

        if (curvature <= 0) return;
        var factor = PortableMath.Exp(Math.Clamp(slope / curvature, -1, 1));
        for (var firm = 0; firm < _strength.Length; firm++) _strength[firm] *= factor;
    }
}

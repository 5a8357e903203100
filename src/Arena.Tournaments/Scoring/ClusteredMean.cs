namespace Arena.Tournaments;

/// <summary>
/// A mean whose observations come in clusters that share their luck: sessions of one board share its seed. The interval uses the
/// cluster-robust variance G/(G-1) × Σ_g (Σ_i in g (x_i - mean))² / n² and Student's t with G - 1 degrees of freedom (Cameron and
/// Miller, 2015, II.B and VI.D). Exact for normal cluster means and clusters of one size; somewhat too narrow for fewer than about
/// ten clusters of very different sizes or with heavy tails.
/// </summary>
public sealed class ClusteredMean
{
    private readonly List<(int Cluster, double Value)> _observations = [];

    /// <summary>Adds an observation. Observations of one cluster must follow each other.</summary>
    /// <param name="cluster">Its cluster's number; not below that of the one before.</param>
    /// <param name="value">The observation.</param>
    public void Add(int cluster, double value)
    {
        Invariant.Require(_observations.Count == 0 || cluster >= _observations[^1].Cluster, "clusters are added in ascending order");
        _observations.Add((cluster, value));
    }

    /// <summary>How many observations there are.</summary>
    public int Count => _observations.Count;

    /// <summary>The mean over all observations; 0 of nothing.</summary>
    public double Mean
    {
        get
        {
            var sum = 0.0;
            foreach (var (_, value) in _observations) sum += value;
            return _observations.Count == 0 ? 0 : sum / _observations.Count;
        }
    }

    /// <summary>The mean's 95 % interval; <c>null</c> with fewer than two clusters.</summary>
    public Interval? Interval()
    {
        var mean = Mean;
        double squares = 0, cluster = 0;
        var clusters = 0;
        for (var i = 0; i < _observations.Count; i++)
        {
            cluster += _observations[i].Value - mean;
            if (i + 1 < _observations.Count && _observations[i + 1].Cluster == _observations[i].Cluster) continue;
            squares += cluster * cluster;
            cluster = 0;
            clusters++;
        }

        if (clusters < 2) return null;
        var error = Math.Sqrt(clusters / (clusters - 1.0) * squares) / _observations.Count;
        var half = StudentQuantile.TwoSided95(clusters - 1) * error;
        return new Interval(mean - half, mean + half);
    }
}

namespace Arena.Tournaments;

/// <summary>What is added up of one firm.</summary>
internal sealed class FirmTally
{
    public PerformanceBuilder Performance { get; } = new();

    public ClusteredMean Scores { get; } = new();

    public ClusteredMean Differences { get; } = new();

    public double Wins { get; private set; }

    public int Comparisons { get; private set; }

    public void AddComparison(double wins)
    {
        Wins += wins;
        Comparisons++;
    }
}

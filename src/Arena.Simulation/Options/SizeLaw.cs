namespace Arena.Simulation;

/// <summary>The distribution of one component of an order size.</summary>
public enum SizeLaw
{
    /// <summary>A normal distribution.</summary>
    Normal = 0,

    /// <summary>A distribution whose logarithm is normal.</summary>
    LogNormal = 1,
}

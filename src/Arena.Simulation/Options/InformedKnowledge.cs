namespace Arena.Simulation;

/// <summary>What informed traders act on.</summary>
public enum InformedKnowledge
{
    /// <summary>The latent value, at any time.</summary>
    Value = 0,

    /// <summary>
    /// The latent value, but only while news of the instrument or of the factor is within the lead or not longer ago than
    /// <see cref="InformedOptions.AfterNewsSeconds"/>.
    /// </summary>
    News = 1,
}

namespace Arena.Analysis;

/// <summary>What the numbers of a tournament say of a claim.</summary>
internal enum Verdict
{
    /// <summary>They agree with it.</summary>
    Holds,

    /// <summary>They contradict it.</summary>
    Fails,

    /// <summary>They are too few or too noisy to tell, or the tournament does not ask.</summary>
    Undecided,
}

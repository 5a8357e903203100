using System.Collections.Immutable;

namespace Arena.Configuration;

/// <summary>The problems met while reading a file and the files it names.</summary>
internal sealed class ProblemList
{
    /// <summary>A file with more problems than this needs another tool; the rest are counted only.</summary>
    internal const int Maximum = 50;

    private readonly List<ConfigurationProblem> _problems = [];

    /// <summary>How many were met, listed or not.</summary>
    internal int Count { get; private set; }

    internal void Add(ConfigurationProblem problem)
    {
        Count++;
        if (_problems.Count < Maximum) _problems.Add(problem);
    }

    /// <exception cref="ConfigurationException">There are problems.</exception>
    internal void ThrowIfAny()
    {
        if (Count == 0) return;
        if (Count > Maximum)
            _problems.Add(new ConfigurationProblem(_problems[^1].File, "$", $"{Count - Maximum} more problems", "correct the first ones"));
        throw new ConfigurationException([.. _problems]);
    }
}

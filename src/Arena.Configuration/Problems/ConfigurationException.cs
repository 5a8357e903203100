using System.Collections.Immutable;

namespace Arena.Configuration;

/// <summary>
/// Configuration that cannot be used. Carries every problem that could be found at once; the message has one line for each, ready
/// to be shown to the person who wrote the file.
/// </summary>
public sealed class ConfigurationException : Exception
{
    /// <summary>With the problems found.</summary>
    /// <param name="problems">One or more, in the order in which they were met.</param>
    public ConfigurationException(ImmutableArray<ConfigurationProblem> problems)
        : base(string.Join('\n', problems)) => Problems = problems;

    /// <summary>With one problem.</summary>
    public ConfigurationException(ConfigurationProblem problem)
        : this([problem])
    {
    }

    /// <summary>The problems, in the order in which they were met; never empty.</summary>
    public ImmutableArray<ConfigurationProblem> Problems { get; }
}

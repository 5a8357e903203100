namespace Arena.Architecture.Tests;

/// <summary>A rule that every source file in its scope is held to, together with code that breaks it and code that does not.</summary>
internal abstract class SourceRule
{
    /// <summary>What a reader of a failed test sees first: the class's name without its suffix.</summary>
    public string Name => GetType().Name.Replace("Rule", "", StringComparison.Ordinal);

    /// <summary>Code that breaks the rule: each is a whole file that must be found out.</summary>
    public abstract IReadOnlyList<string> Broken { get; }

    /// <summary>Code that comes close and is allowed.</summary>
    public virtual IReadOnlyList<string> Allowed => [];

    /// <summary>Where the examples pretend to live.</summary>
    public virtual string ExamplePath => "src/Arena.Exchange/Books/Example.cs";

    /// <summary>Whether the rule applies to a file.</summary>
    public abstract bool AppliesTo(SourceFile file);

    /// <summary>The places of a file that break the rule.</summary>
    public abstract IEnumerable<Violation> Check(SourceFile file);

    public override string ToString() => Name;
}

namespace Arena.Architecture.Tests;

/// <summary>A place that breaks a rule.</summary>
/// <param name="Path">The file, relative to the root.</param>
/// <param name="Line">The line, counted from 1; 0 for the file as a whole.</param>
/// <param name="Message">What is wrong, and what would be right.</param>
internal sealed record Violation(string Path, int Line, string Message)
{
    public override string ToString() => Line == 0 ? $"{Path}: {Message}" : $"{Path}:{Line}: {Message}";
}

namespace Arena.Configuration;

/// <summary>One thing that is wrong with a configuration file.</summary>
/// <param name="File">The file, as the caller or the file that names it spelled it.</param>
/// <param name="Path">Where in the file: keys joined by dots and places in brackets, such as <c>props[0].name</c>; <c>$</c> is the whole file.</param>
/// <param name="Found">What stands there, as written (long text cut), or a word such as <c>missing</c>.</param>
/// <param name="Allowed">What may stand there, or what to do.</param>
public sealed record ConfigurationProblem(string File, string Path, string Found, string Allowed)
{
    /// <summary>One line: <c>file: path: found: allowed</c>.</summary>
    public override string ToString() => $"{File}: {Path}: {Found}: {Allowed}";
}

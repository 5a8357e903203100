namespace Arena.Cli;

/// <summary>A path as people read it.</summary>
internal static class ShownPath
{
    /// <summary>Relative to the working directory when it lies inside, whole otherwise.</summary>
    public static string Of(string path)
    {
        var relative = Path.GetRelativePath(".", path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? Path.GetFullPath(path) : relative;
    }
}

namespace Arena.Configuration;

/// <summary>A file that names other files, and where the problems of all of them go.</summary>
/// <param name="Path">The file, as messages name it.</param>
/// <param name="Problems">Where problems go.</param>
internal sealed record ReferringFile(string Path, ProblemList Problems)
{
    internal void Add(string place, string found, string allowed) => Problems.Add(new ConfigurationProblem(Path, place, found, allowed));

    /// <summary>Reads a file that this one names.</summary>
    /// <param name="format">What kind it is.</param>
    /// <param name="place">Where in this file it is named.</param>
    /// <param name="reference">Its path, relative to this file.</param>
    /// <param name="maximumBytes">The largest file read.</param>
    /// <returns><c>null</c> when something is wrong with it, which has been added to the problems.</returns>
    internal T? Load<T>(ConfigurationFile<T> format, string place, string reference, int maximumBytes = JsonSource.MaximumBytes)
        where T : class
    {
        var target = Resolve(reference);
        if (!File.Exists(target))
        {
            Add(place, $"\"{reference}\"", $"an existing file: there is no '{target}'");
            return null;
        }

        var before = Problems.Count;
        var value = format.Load(target, Problems, maximumBytes);
        return Problems.Count == before ? value : null;
    }

    // As people would write it from where they are: no absolute paths unless they began with one.
    private string Resolve(string reference)
    {
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;
        var full = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, reference));
        return System.IO.Path.IsPathRooted(Path) || System.IO.Path.IsPathRooted(reference)
            ? full
            : System.IO.Path.GetRelativePath(Directory.GetCurrentDirectory(), full);
    }
}

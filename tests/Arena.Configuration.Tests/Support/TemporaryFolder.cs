namespace Arena.Configuration.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("arena-configuration-");

    /// <summary>Writes a file and tells its path.</summary>
    public string Write(string name, string text)
    {
        var path = PathOf(name);
        File.WriteAllText(path, text);
        return path;
    }

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>The problems of an action as lines, without this folder's own path.</summary>
    public string[] Problems(Action action)
    {
        var exception = Assert.Throws<ConfigurationException>(action);
        Assert.Equal(string.Join('\n', exception.Problems), exception.Message);
        return [.. exception.Problems.Select(problem => problem.ToString().Replace(_folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))];
    }
}

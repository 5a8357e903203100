namespace Arena.Architecture.Tests;

/// <summary>The repository the tests were built from, as files. Nothing is run, nothing is asked of git.</summary>
internal static class Repository
{
    private static readonly string[] CodeFolders = ["src", "tests", "bots", "bench"];
    private static readonly string[] BuildFolders = ["bin", "obj", "TestResults", "BenchmarkDotNet.Artifacts"];
    private static readonly Lazy<SourceFile[]> AllSources = new(() => [.. Find("*.cs").Select(path => new SourceFile(path, Read(path)))]);
    private static readonly Lazy<ProjectFile[]> AllProjects = new(() => [.. Find("*.csproj").Select(path => new ProjectFile(path, Read(path)))]);

    /// <summary>The folder that holds <c>Arena.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every C# file that somebody wrote, by path.</summary>
    public static IReadOnlyList<SourceFile> Sources => AllSources.Value;

    /// <summary>Every project, by path.</summary>
    public static IReadOnlyList<ProjectFile> Projects => AllProjects.Value;

    /// <summary>The text of a file, by its path relative to the root.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static IEnumerable<string> Find(string pattern) => CodeFolders
        .Select(folder => Path.Combine(Root, folder))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories))
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
        .Where(path => !path.Split('/').Any(BuildFolders.Contains))
        .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Arena.sln"))) return folder.FullName;
        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Arena.sln.");
    }
}

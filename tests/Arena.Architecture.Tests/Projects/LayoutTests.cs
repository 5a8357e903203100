namespace Arena.Architecture.Tests;

/// <summary>What lies at the top level: what is allowed, and nothing else.</summary>
public sealed class LayoutTests
{
    private static readonly string[] Folders = ["src", "tests", "bots", "arena-config", "bench", "docs", "eng", ".ci", ".git"];

    private static readonly string[] Files =
    [
        "Arena.sln", "README.md", "ARCHITECTURE.md", "LICENSE", "docker-compose.yml", "global.json", "Directory.Build.props",
        "Directory.Build.targets", "Directory.Packages.props", ".editorconfig", ".gitignore", ".gitattributes",
    ];

    [Fact]
    public void TopLevel_OfTheRepository_HoldsNothingElse()
    {
        var ignored = Ignored(Repository.Read(".gitignore"));
        var entries = new DirectoryInfo(Repository.Root).EnumerateFileSystemInfos().Select(e => (e.Name, e is DirectoryInfo));

        Assert.Empty(Strangers(entries, ignored));
    }

    [Fact]
    public void TopLevel_WithAStranger_IsFound()
    {
        (string, bool)[] entries = [("src", true), ("notes", true), ("notes.md", false), ("bin", true), (".git", false)];

        Assert.Equal(["notes", "notes.md"], Strangers(entries, Ignored("bin/\n# a comment\n*.user\n")));
    }

    // A worktree has .git as a file.
    private static IEnumerable<string> Strangers(IEnumerable<(string Name, bool IsFolder)> entries, HashSet<string> ignored) => entries
        .Where(e => !ignored.Contains(e.Name) && e.Name != ".git" && !(e.IsFolder ? Folders : Files).Contains(e.Name))
        .Select(e => e.Name)
        .Order(StringComparer.Ordinal);

    private static HashSet<string> Ignored(string gitignore) =>
        [.. gitignore.Split('\n').Select(line => line.Trim().Trim('/')).Where(line => line.Length > 0 && !line.StartsWith('#'))];
}

namespace Arena.Repeatability.Tests;

/// <summary>This project's two builds, Debug and Release: the one that runs, and the other.</summary>
internal static class Builds
{
    private static readonly string[] SourceFolders = ["src", "bots", "tests/Arena.Testing", "tests/Arena.Repeatability.Tests"];

    private static readonly Lazy<Task<string>> OtherBuild = new(FindOrMakeOther);

    /// <summary>The running build's assembly.</summary>
    public static string This { get; } = typeof(Builds).Assembly.Location;

    /// <summary>
    /// The other build's assembly. It is built, once, when it is missing or older than a source file of the projects it consists of.
    /// </summary>
    public static Task<string> Other => OtherBuild.Value;

    private static async Task<string> FindOrMakeOther()
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(This)!);
        var configuration = folder.Parent!.Name == "Debug" ? "Release" : "Debug";
        var project = folder.Parent.Parent!.Parent!;
        var other = Path.Combine(project.FullName, "bin", configuration, folder.Name, Path.GetFileName(This));
        if (!File.Exists(other) || File.GetLastWriteTimeUtc(other) < NewestSource(project.Parent!.Parent!))
        {
            await Child.Run(
                [new("MSBUILDDISABLENODEREUSE", "1")],
                "build", project.FullName, "-c", configuration, "--nologo", "-v", "quiet", "-m:1", "-p:UseSharedCompilation=false");
        }

        return other;
    }

    private static DateTime NewestSource(DirectoryInfo root) =>
        SourceFolders
            .SelectMany(folder => new DirectoryInfo(Path.Combine(root.FullName, folder)).EnumerateFiles("*.cs", SearchOption.AllDirectories))
            .Where(file => !file.FullName.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Max(file => file.LastWriteTimeUtc);
}

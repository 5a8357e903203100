namespace Arena.Configuration.Tests;

/// <summary>The configuration that comes with the project.</summary>
internal static class Shipped
{
    public static string Root { get; } = FindRoot();

    public static string Folder(string kind) => Path.Combine(Root, "arena-config", kind);

    public static IEnumerable<string> Files(string kind) =>
        Directory.GetFiles(Folder(kind), "*.json").Order(StringComparer.Ordinal);

    public static TheoryData<string> Names(string kind) => new(Files(kind).Select(file => Path.GetFileName(file)));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Arena.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Arena.sln is in no folder above the tests.");
        return folder.FullName;
    }
}

namespace Arena.Testing;

/// <summary>The folder <c>arena-config</c> of the sources that the tests were built from.</summary>
public static class ShippedFolder
{
    /// <summary>Its path.</summary>
    public static string Path { get; } = Find();

    /// <summary>The path of a file in it.</summary>
    public static string At(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = System.IO.Path.Combine(folder.FullName, "arena-config");
            if (Directory.Exists(candidate)) return candidate;
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds arena-config.");
    }
}

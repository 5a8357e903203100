namespace Arena.Cli;

/// <summary>Finds what ships with the arena: from the working directory upwards, then from the program's own folder upwards.</summary>
internal static class ShippedFiles
{
    private const string ConfigurationFolder = "arena-config";

    /// <summary>The path of a scenario.</summary>
    /// <param name="nameOrPath">A path, or the name of a shipped scenario.</param>
    /// <exception cref="CliException">There is neither; the message lists the shipped ones.</exception>
    public static string Scenario(string nameOrPath) => Named("SCENARIO", "scenario", nameOrPath);

    /// <summary>The path of a firm's file.</summary>
    /// <param name="nameOrPath">A path, or the name of a shipped firm's file.</param>
    /// <exception cref="CliException">There is neither; the message lists the shipped ones.</exception>
    public static string Firm(string nameOrPath) => Named("--firm", "firm", nameOrPath);

    /// <summary>The paths of all shipped scenarios, in the order of their names.</summary>
    /// <exception cref="CliException">None is found from here.</exception>
    public static IReadOnlyList<string> Scenarios()
    {
        var folder = Find(Path.Combine(ConfigurationFolder, "scenarios"))
            ?? throw new CliException("SCENARIO: no shipped scenario was found from here; give a path");
        return [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(ShownPath.Of)];
    }

    private static string Named(string argument, string kind, string nameOrPath)
    {
        if (File.Exists(nameOrPath)) return nameOrPath;
        var folder = Find(Path.Combine(ConfigurationFolder, kind + "s"));
        var shipped = folder is null ? null : Path.Combine(folder, nameOrPath + ".json");
        if (shipped is not null && !nameOrPath.Contains('/') && File.Exists(shipped)) return ShownPath.Of(shipped);
        var names = folder is null
            ? "none was found"
            : string.Join(", ", Directory.EnumerateFiles(folder, "*.json").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
        throw new CliException($"{argument}: '{nameOrPath}' is neither a file nor a shipped {kind}; give a path or one of: {names}");
    }

    /// <summary>A file or folder by its path in the repository; <c>null</c> when it is nowhere above.</summary>
    public static string? Find(string path)
    {
        foreach (var start in new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                var candidate = Path.Combine(folder.FullName, path);
                if (Path.Exists(candidate)) return candidate;
            }
        }

        return null;
    }
}

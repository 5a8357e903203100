using System.Collections.Immutable;

namespace Arena.Configuration;

/// <summary>Writes a JSON Schema for each kind of configuration file, from the same descriptions that read the files.</summary>
public static class SchemaWriter
{
    /// <summary>The schemas: file name and text, in the order of their names.</summary>
    /// <param name="bots">The host's bots: each has its parameters in the schemas.</param>
    public static ImmutableArray<(string FileName, string Text)> All(IBotFactory bots) => throw new NotSupportedException($"{bots}");

    /// <summary>Writes the schemas into a folder, which is made if it is missing.</summary>
    public static void WriteAll(string folder, IBotFactory bots) => throw new NotSupportedException(folder + bots);
}

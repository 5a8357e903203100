using System.Collections.Immutable;

namespace Arena.Configuration;

/// <summary>Firms that a file names by their own files.</summary>
internal static class FirmReferences
{
    internal static FirmReference Describe(ObjectNode node, FirmReference? value) => new(
        node.Text("file", TextRule.Path, "The firm's file, relative to this one.", value: value?.File),
        node.OptionalName("name", "Another name for the occasion; left out: its own.", value?.Name),
        LatencyDescription.DescribeOptional(node, value?.Latency));

    /// <summary>Reads the files; what is wrong is added to the problems, and the firm left out.</summary>
    internal static ImmutableArray<FirmOptions> Resolve(
        ReferringFile file, ImmutableArray<FirmReference> references, IBotFactory bots)
    {
        var format = FirmFile.Format(bots);
        var firms = ImmutableArray.CreateBuilder<FirmOptions>(references.Length);
        for (var i = 0; i < references.Length; i++)
        {
            var reference = references[i];
            if (file.Load(format, Places.At("firms", i, "file"), reference.File) is not { } document) continue;
            firms.Add(document.Options with
            {
                Name = reference.Name ?? document.Options.Name,
                Latency = reference.Latency ?? document.Options.Latency,
            });
        }

        return firms.ToImmutable();
    }
}

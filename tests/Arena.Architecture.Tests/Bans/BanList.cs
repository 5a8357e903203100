using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Arena.Architecture.Tests;

/// <summary>
/// The banned-API analyzer skips an entry that it cannot resolve, without a word: a misspelt ban bans nothing. This resolves each
/// entry against the framework that the tests run on.
/// </summary>
internal static class BanList
{
    private static readonly Lazy<CSharpCompilation> Framework = new(() => CSharpCompilation.Create(
        "bans",
        references: ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path))));

    /// <summary>What is wrong with a list, line by line; empty when every entry names a symbol and a reason, once.</summary>
    public static ImmutableArray<string> Check(string list)
    {
        var seen = new HashSet<string>();
        var wrong = ImmutableArray.CreateBuilder<string>();
        foreach (var line in list.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            var parts = line.Split(';', 2);
            var entry = parts[0];
            if (parts.Length < 2 || parts[1].Trim().Length == 0) wrong.Add($"'{entry}' has no reason");
            if (!seen.Add(entry)) wrong.Add($"'{entry}' is listed twice");
            if (DocumentationCommentId.GetSymbolsForDeclarationId(entry, Framework.Value).IsEmpty) wrong.Add($"'{entry}' names nothing");
        }

        return wrong.ToImmutable();
    }
}

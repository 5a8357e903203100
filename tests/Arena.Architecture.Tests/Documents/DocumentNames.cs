using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Arena.Architecture.Tests;

/// <summary>What a document sets as code and means as a name: types, members of types, projects, and paths.</summary>
internal static partial class DocumentNames
{
    private static readonly Lazy<Dictionary<string, HashSet<string>>> Types = new(CollectTypes);

    /// <summary>The names in a document that name nothing in the repository.</summary>
    public static IEnumerable<string> Unknown(string text) =>
        CodeSpan().Matches(text).Select(match => match.Groups[1].Value).Distinct().Where(name => !IsKnown(name));

    private static bool IsKnown(string name)
    {
        if (name.Contains('/', StringComparison.Ordinal)) return Path.Exists(Path.Combine(Repository.Root, name));
        if (!TypeOrMember().IsMatch(name)) return true;
        var parts = name.Split('.');
        return Types.Value.TryGetValue(parts[0], out var members) && (parts.Length == 1 || members.Contains(parts[1]));
    }

    private static Dictionary<string, HashSet<string>> CollectTypes()
    {
        var types = new Dictionary<string, HashSet<string>>();
        foreach (var type in Repository.Sources.SelectMany(file => file.Nodes<BaseTypeDeclarationSyntax>()))
        {
            var name = type.Identifier.ValueText;
            if (!types.TryGetValue(name, out var members)) types.Add(name, members = []);
            foreach (var member in type.ChildNodes().OfType<MemberDeclarationSyntax>())
            {
                if (member is MethodDeclarationSyntax method) members.Add(method.Identifier.ValueText);
                if (member is PropertyDeclarationSyntax property) members.Add(property.Identifier.ValueText);
            }
        }

        // Folders inside a project are named without their path.
        foreach (var folder in Repository.Sources.SelectMany(file => file.Path.Split('/')[2..^1])) types.TryAdd(folder, []);
        return types;
    }

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"^[A-Z][A-Za-z]{2,}(\.[A-Z][A-Za-z]+)?$")]
    private static partial Regex TypeOrMember();
}

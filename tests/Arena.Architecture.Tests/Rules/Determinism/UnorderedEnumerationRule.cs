using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Arena.Architecture.Tests;

/// <summary>
/// No order comes from a hash code. The rule knows the fields, properties, parameters and locals of a file that are written as an
/// unordered collection, and allows looking up in them only.
/// </summary>
internal sealed class UnorderedEnumerationRule : SourceRule
{
    private static readonly string[] Unordered =
    [
        "Dictionary", "HashSet", "ImmutableDictionary", "ImmutableHashSet", "FrozenDictionary", "FrozenSet", "ConcurrentDictionary",
        "IDictionary", "IReadOnlyDictionary", "ISet", "IReadOnlySet",
    ];

    private static readonly string[] Enumerating =
    [
        "Keys", "Values", "GetEnumerator", "CopyTo", "Select", "SelectMany", "Where", "OrderBy", "ToArray", "ToList", "ToImmutableArray",
        "First", "FirstOrDefault", "Last", "Single", "Aggregate", "AsEnumerable", "Cast", "OfType", "Take", "Skip", "Zip", "Reverse",
    ];

    public override IReadOnlyList<string> Broken =>
    [
        """
        using System.Collections.Generic;
        class A { readonly Dictionary<int, int> _byId = []; int F() { var s = 0; foreach (var (k, v) in _byId) s += v; return s; } }
        """,
        """
        using System.Collections.Generic;
        class A { readonly HashSet<int> _seen = []; void F() { foreach (var x in this._seen) { } } }
        """,
        """
        using System.Collections.Generic;
        class A { void F() { var map = new Dictionary<int, int>(); foreach (var x in map.Values) { } } }
        """,
        """
        using System.Collections.Generic;
        class A { IReadOnlyDictionary<int, int> Map { get; } int F() => Map.First().Key; }
        """,
        """
        using System.Collections.Immutable;
        class A { int F(ImmutableDictionary<int, int> map) { foreach (var x in map) return x.Key; return 0; } }
        """,
    ];

    public override IReadOnlyList<string> Allowed =>
    [
        """
        using System.Collections.Generic;
        class A
        {
            readonly Dictionary<int, int> _byId = [];
            readonly List<int> _order = [];
            int F(int id) => _byId.TryGetValue(id, out var v) && _byId.ContainsKey(v) && _byId.Count > 0 ? _byId[id] : 0;
            void G() { foreach (var x in _order) _byId.Remove(x); _byId.Clear(); }
        }
        """,
    ];

    public override bool AppliesTo(SourceFile file) => file.IsDeterministic;

    public override IEnumerable<Violation> Check(SourceFile file)
    {
        var names = UnorderedNames(file).ToHashSet();
        foreach (var loop in file.Nodes<CommonForEachStatementSyntax>().Where(l => names.Contains(LastName(l.Expression))))
            yield return new(file.Path, SourceFile.LineOf(loop), $"'{loop.Expression}' has no order: enumerate a list or an array beside it");

        foreach (var access in file.Nodes<MemberAccessExpressionSyntax>())
        {
            if (Enumerating.Contains(access.Name.Identifier.ValueText) && names.Contains(LastName(access.Expression)))
                yield return new(file.Path, SourceFile.LineOf(access), $"'{access}' enumerates a collection without order");
        }
    }

    private static IEnumerable<string> UnorderedNames(SourceFile file)
    {
        foreach (var declaration in file.Nodes<VariableDeclarationSyntax>())
        {
            foreach (var variable in declaration.Variables)
            {
                var created = (variable.Initializer?.Value as ObjectCreationExpressionSyntax)?.Type;
                if (IsUnordered(declaration.Type) || IsUnordered(created)) yield return variable.Identifier.ValueText;
            }
        }

        foreach (var property in file.Nodes<PropertyDeclarationSyntax>().Where(p => IsUnordered(p.Type)))
            yield return property.Identifier.ValueText;
        foreach (var parameter in file.Nodes<ParameterSyntax>().Where(p => IsUnordered(p.Type)))
            yield return parameter.Identifier.ValueText;
    }

    private static bool IsUnordered(TypeSyntax? type) => Unordered.Contains(TypeNames.SimpleName(type));

    private static string LastName(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => "",
    };
}

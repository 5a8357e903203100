using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Arena.Architecture.Tests;

/// <summary>Static state outlives a match and is shared between matches: two in one process would no longer be independent.</summary>
internal sealed class MutableStaticRule : SourceRule
{
    private static readonly string[] MutableTypes =
    [
        "List", "Dictionary", "HashSet", "SortedDictionary", "SortedSet", "SortedList", "Queue", "Stack", "LinkedList",
        "StringBuilder", "ConcurrentDictionary", "PriorityQueue",
    ];

    public override IReadOnlyList<string> Broken =>
    [
        "class A { static int _count; }",
        "class A { private static readonly int[] Table = [1, 2]; }",
        "class A { static readonly System.Collections.Generic.List<int> Seen = new(); }",
        "class A { static int Count { get; set; } }",
        "class A { [System.ThreadStatic] static int? _count; }",
    ];

    public override IReadOnlyList<string> Allowed =>
    [
        "class A { const int Count = 1; static readonly int Other = 2; }",
        "class A { static System.ReadOnlySpan<int> Table => [1, 2]; }",
        "class A { static readonly System.Collections.Immutable.ImmutableArray<int> Table = [1, 2]; }",
        "class A { int _count; static int Count { get; } = 3; }",
    ];

    public override bool AppliesTo(SourceFile file) => file.IsDeterministic;

    public override IEnumerable<Violation> Check(SourceFile file)
    {
        foreach (var field in file.Nodes<FieldDeclarationSyntax>().Where(f => f.Modifiers.Any(SyntaxKind.StaticKeyword)))
        {
            if (!field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword))
                yield return new(file.Path, SourceFile.LineOf(field), "a static field must be readonly or const");
            else if (IsMutable(field.Declaration.Type))
                yield return new(file.Path, SourceFile.LineOf(field), "a static collection must be immutable: ImmutableArray or a ReadOnlySpan property");
        }

        foreach (var property in file.Nodes<PropertyDeclarationSyntax>().Where(p => p.Modifiers.Any(SyntaxKind.StaticKeyword)))
        {
            if (property.AccessorList?.Accessors.Any(a => a.IsKind(SyntaxKind.SetAccessorDeclaration)) == true)
                yield return new(file.Path, SourceFile.LineOf(property), "a static property must not be settable");
        }
    }

    private static bool IsMutable(TypeSyntax type) => type is ArrayTypeSyntax || MutableTypes.Contains(TypeNames.SimpleName(type));
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Arena.Architecture.Tests;

/// <summary>What is made stays as it was made: <c>init</c> or a constructor. Options classes alone may be filled later.</summary>
internal sealed class PublicSetterRule : SourceRule
{
    /// <summary>Exceptions, each with its reason.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["SeatDecision.ThinkingTime"] = "the decision is a buffer that a seat fills every round",
        ["PropPractice.IsDeskOpen"] = "a bot author's test changes the desk between rounds",
        ["PropPractice.MakesTransfers"] = "a bot author's test changes the desk between rounds",
        ["PropPractice.CostHalfTicks"] = "a bot author's test changes the desk between rounds",
    };

    public override IReadOnlyList<string> Broken =>
    [
        "public sealed class A { public int X { get; set; } }",
        "public sealed class A { public int X { get => 1; set { } } }",
        "public interface IA { int X { get; set; } }",
    ];

    public override IReadOnlyList<string> Allowed =>
    [
        "public sealed class A { public int X { get; init; } public int Y { get; private set; } public int Z { get; internal set; } }",
        "public sealed class AOptions { public int X { get; set; } }",
        "public sealed class A { private int X { get; set; } internal int Y { get; set; } }",
        "internal sealed class A { public int X { get; set; } }",
        "public sealed class SeatDecision { public int ThinkingTime { get; set; } }",
    ];

    public override bool AppliesTo(SourceFile file) => !file.IsTest;

    public override IEnumerable<Violation> Check(SourceFile file)
    {
        foreach (var property in file.Nodes<PropertyDeclarationSyntax>())
        {
            var owner = property.FirstAncestorOrSelf<TypeDeclarationSyntax>();
            if (owner is null || owner.Identifier.ValueText.EndsWith("Options", StringComparison.Ordinal)) continue;
            if (!owner.Modifiers.Any(SyntaxKind.PublicKeyword)) continue;
            if (owner is not InterfaceDeclarationSyntax && !property.Modifiers.Any(SyntaxKind.PublicKeyword)) continue;
            if (Exceptions.ContainsKey($"{owner.Identifier.ValueText}.{property.Identifier.ValueText}")) continue;
            var setter = property.AccessorList?.Accessors.FirstOrDefault(a => a.IsKind(SyntaxKind.SetAccessorDeclaration));
            if (setter is not null && setter.Modifiers.Count == 0)
                yield return new(file.Path, SourceFile.LineOf(property), $"'{property.Identifier}' has a public setter: use init, or a method that says what it does");
        }
    }
}

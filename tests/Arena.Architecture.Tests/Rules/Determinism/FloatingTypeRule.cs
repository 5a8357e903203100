using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Arena.Architecture.Tests;

/// <summary>Opinions are <c>double</c>, facts are integers: <c>float</c> and <c>decimal</c> would be a third and a fourth arithmetic.</summary>
internal sealed class FloatingTypeRule : SourceRule
{
    public override IReadOnlyList<string> Broken =>
    [
        "class A { float _x; }",
        "class A { long F(decimal x) => (long)x; }",
        "class A { double F() => 1.5f; }",
        "class A { object F() => 1.5m; }",
        "class A { System.Single _x; }",
        "class A { System.Half _x; }",
    ];

    public override IReadOnlyList<string> Allowed =>
    [
        "class A { double _x = 1.5; long HalfTicks => 2; /* no float, no decimal */ }",
        "class A { string F() => \"float\"; }",
    ];

    public override bool AppliesTo(SourceFile file) => file.IsDeterministic;

    public override IEnumerable<Violation> Check(SourceFile file)
    {
        foreach (var type in file.Nodes<PredefinedTypeSyntax>())
        {
            if (type.Keyword.IsKind(SyntaxKind.FloatKeyword) || type.Keyword.IsKind(SyntaxKind.DecimalKeyword))
                yield return new(file.Path, SourceFile.LineOf(type), $"'{type}' is not an arithmetic of the ring: use long or double");
        }

        foreach (var name in file.Nodes<IdentifierNameSyntax>().Where(n => n.Identifier.ValueText is "Single" or "Decimal" or "Half"))
        {
            if (name.Parent is QualifiedNameSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "System" } })
                yield return new(file.Path, SourceFile.LineOf(name), $"'{name}' is not an arithmetic of the ring: use long or double");
        }

        foreach (var literal in file.Nodes<LiteralExpressionSyntax>().Where(l => l.Token.Value is float or decimal))
            yield return new(file.Path, SourceFile.LineOf(literal), $"the literal {literal} is not a double");
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Arena.Architecture.Tests;

/// <summary>
/// Unsafe code is one method, <c>CacheHint.Prefetch</c>: the hint to the processor's cache, whose pointer nobody reads through. Anywhere else a wrong index could change
/// what it does not own instead of stopping the match.
/// </summary>
internal sealed class UnsafeCodeRule : SourceRule
{
    public override IReadOnlyList<string> Broken =>
    [
        "class A { unsafe void F() { } }",
        "unsafe class A { }",
        "class A { void F() { unsafe { } } }",
        "class A { void F(int x) { unsafe void G() { } } }",
        "class A { unsafe int Prefetch(int order) => order; }",
    ];

    public override IReadOnlyList<string> Allowed =>
    [
        "class A { public unsafe void Prefetch(int order) { } }",
        "class A { string F() => \"unsafe\"; }",
    ];

    public override bool AppliesTo(SourceFile file) => !file.IsTest;

    public override IEnumerable<Violation> Check(SourceFile file) => file.Root.DescendantTokens()
        .Where(token => token.IsKind(SyntaxKind.UnsafeKeyword) && !IsTheHint(token.Parent))
        .Select(token => new Violation(file.Path, SourceFile.LineOf(token), "unsafe code is for CacheHint.Prefetch alone"));

    private static bool IsTheHint(SyntaxNode? node) =>
        node is MethodDeclarationSyntax { Identifier.ValueText: "Prefetch", ReturnType: PredefinedTypeSyntax { Keyword.ValueText: "void" } };
}

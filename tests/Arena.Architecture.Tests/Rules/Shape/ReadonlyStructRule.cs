using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Arena.Architecture.Tests;

/// <summary>A struct that other projects see is readonly. One of a project's own may be a slot of an array that its class writes in place.</summary>
internal sealed class ReadonlyStructRule : SourceRule
{
    public override IReadOnlyList<string> Broken =>
    [
        "public struct A { }",
        "public record struct A(int X);",
        "public sealed class A { public struct B { } }",
    ];

    public override IReadOnlyList<string> Allowed =>
    [
        "public readonly struct A { }",
        "public readonly record struct A(int X);",
        "public readonly ref struct A { }",
        "public sealed class A { private struct Node { public int Next; } }",
        "internal struct Slot { public int Next; }",
    ];

    public override bool AppliesTo(SourceFile file) => !file.IsTest;

    public override IEnumerable<Violation> Check(SourceFile file) => file.Nodes<TypeDeclarationSyntax>()
        .Where(type => type is StructDeclarationSyntax || type.IsKind(SyntaxKind.RecordStructDeclaration))
        .Where(type => type.Modifiers.Any(SyntaxKind.PublicKeyword) && !type.Modifiers.Any(SyntaxKind.ReadOnlyKeyword))
        .Where(type => !type.Modifiers.Any(SyntaxKind.RefKeyword))
        .Select(type => new Violation(file.Path, SourceFile.LineOf(type), $"struct '{type.Identifier}' must be readonly"));
}

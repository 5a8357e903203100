using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Arena.Architecture.Tests;

/// <summary>A class is sealed unless it says that it is made to be extended (abstract) or cannot be (static).</summary>
internal sealed class SealedClassRule : SourceRule
{
    public override IReadOnlyList<string> Broken =>
    [
        "public class A { }",
        "public record A(int X);",
        "public record class A(int X);",
        "public sealed class A { private class B { } }",
    ];

    public override IReadOnlyList<string> Allowed =>
    [
        "public sealed class A { private sealed record B(int X); }",
        "public abstract class A { }",
        "public static class A { }",
        "public readonly record struct A(int X);",
        "public interface IA { }",
    ];

    public override bool AppliesTo(SourceFile file) => true;

    public override IEnumerable<Violation> Check(SourceFile file) => file.Nodes<TypeDeclarationSyntax>()
        .Where(type => type is ClassDeclarationSyntax || type.IsKind(SyntaxKind.RecordDeclaration))
        .Where(type => !type.Modifiers.Any(m => m.Kind() is SyntaxKind.SealedKeyword or SyntaxKind.AbstractKeyword or SyntaxKind.StaticKeyword))
        .Where(type => !IsFurtherPart(type))
        .Select(type => new Violation(file.Path, SourceFile.LineOf(type), $"'{type.Identifier}' must be sealed, abstract or static"));

    // One part of a partial class says what it is; Program is completed by the compiler.
    private static bool IsFurtherPart(TypeDeclarationSyntax type) =>
        type.Modifiers.Any(SyntaxKind.PartialKeyword) && type.BaseList is null && type.Identifier.ValueText == "Program";
}

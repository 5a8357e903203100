using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Arena.Architecture.Tests;

/// <summary>A file holds one top-level type and is named after it.</summary>
internal sealed class OneTypePerFileRule : SourceRule
{
    public override IReadOnlyList<string> Broken =>
    [
        "namespace N; class Example { } class Other { }",
        "namespace N; class Other { }",
        "namespace N; enum Example { } delegate void F();",
    ];

    public override IReadOnlyList<string> Allowed =>
    [
        "namespace N; class Example<T> { class Inner { } }",
        "global using System;",
        "namespace N; enum Example { A }",
        "namespace N; delegate int Example(int x);",
    ];

    public override bool AppliesTo(SourceFile file) => true;

    public override IEnumerable<Violation> Check(SourceFile file)
    {
        var types = file.Nodes<MemberDeclarationSyntax>()
            .Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            .Where(member => member.Parent is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .ToList();
        foreach (var extra in types.Skip(1))
            yield return new(file.Path, SourceFile.LineOf(extra), $"'{NameOf(extra)}' is a second top-level type: it needs a file of its own");
        if (types.Count > 0 && NameOf(types[0]) != file.Stem)
            yield return new(file.Path, SourceFile.LineOf(types[0]), $"'{NameOf(types[0])}' lives in a file named after something else");
    }

    private static string NameOf(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        _ => "",
    };
}

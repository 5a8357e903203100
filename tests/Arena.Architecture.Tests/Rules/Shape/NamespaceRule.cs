using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Arena.Architecture.Tests;

/// <summary>One file-scoped namespace per project, named after it; folders sort files, not names.</summary>
internal sealed class NamespaceRule : SourceRule
{
    public override IReadOnlyList<string> Broken =>
    [
        "namespace Arena.Exchange.Books; class A { }",
        "namespace Arena.Exchange { class A { } }",
        "class A { }",
        "namespace Arena.Sdk; class A { }",
    ];

    public override IReadOnlyList<string> Allowed =>
    [
        "namespace Arena.Exchange; class A { }",
        "[assembly: System.CLSCompliant(false)]",
    ];

    public override bool AppliesTo(SourceFile file) => file.Stem != "Program";

    public override IEnumerable<Violation> Check(SourceFile file)
    {
        foreach (var block in file.Nodes<NamespaceDeclarationSyntax>())
            yield return new(file.Path, SourceFile.LineOf(block), "the namespace must be file-scoped");
        foreach (var scope in file.Nodes<FileScopedNamespaceDeclarationSyntax>().Where(n => n.Name.ToString() != file.Project))
            yield return new(file.Path, SourceFile.LineOf(scope), $"the namespace must be {file.Project}");
        foreach (var type in file.Nodes<BaseTypeDeclarationSyntax>().Where(t => t.Parent is CompilationUnitSyntax))
            yield return new(file.Path, SourceFile.LineOf(type), $"'{type.Identifier}' must be in namespace {file.Project}");
    }
}

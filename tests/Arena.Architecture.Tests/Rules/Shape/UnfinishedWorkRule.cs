using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Arena.Architecture.Tests;

/// <summary>What is in the repository is finished: no notes to self, no bodies that promise one.</summary>
internal sealed class UnfinishedWorkRule : SourceRule
{
    private static readonly string[] Notes = ["TO" + "DO", "FIX" + "ME", "HACK:", "XXX"];

    public override IReadOnlyList<string> Broken =>
    [
        $"class A {{ }} // {Notes[0]} later",
        $"/* {Notes[1]} */ class A {{ }}",
        "class A { void F() => throw new System.NotImplementedException(); }",
    ];

    public override IReadOnlyList<string> Allowed => ["class A { /* a todo list is a list */ void F() => throw new System.NotSupportedException(); }"];

    public override bool AppliesTo(SourceFile file) => true;

    public override IEnumerable<Violation> Check(SourceFile file)
    {
        foreach (var trivia in file.Root.DescendantTrivia().Where(IsComment))
        {
            var text = trivia.ToFullString();
            if (Notes.Any(note => text.Contains(note, StringComparison.Ordinal)))
                yield return new(file.Path, trivia.GetLocation().GetLineSpan().StartLinePosition.Line + 1, "unfinished: " + text.Trim());
        }

        foreach (var creation in file.Nodes<ObjectCreationExpressionSyntax>().Where(c => TypeNames.SimpleName(c.Type) == "NotImplementedException"))
            yield return new(file.Path, SourceFile.LineOf(creation), "not implemented");
    }

    private static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia
        or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia;
}

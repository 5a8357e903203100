using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Arena.Architecture.Tests;

/// <summary>
/// Arithmetic is checked everywhere; outside tests an <c>unchecked</c> says why it is safe: in a comment on its line or one of the two above it, in
/// one that leads its member, or by a member's documentation that speaks of wrapping.
/// </summary>
internal sealed class UncheckedReasonRule : SourceRule
{
    private const int LinesAbove = 2;

    public override IReadOnlyList<string> Broken =>
    [
        "class A { int F(int x) => unchecked(x + 1); }",
        "class A\n{\n    int F(int x)\n    {\n        // too far away\n        var y = 1;\n\n        unchecked { return x * 31; }\n    }\n}",
        "class A { string S = \"// no comment\"; int F(int x) => unchecked(x + 1); }",
        "class A\n{\n    /// <summary>Adds.</summary>\n    int F(int x) =>\n\n\n        unchecked(x + 1);\n}",
    ];

    public override IReadOnlyList<string> Allowed =>
    [
        "class A { int F(int x) => unchecked(x + 1); } // the mixer is defined modulo 2^32",
        "class A\n{\n    int F(int x) =>\n        // Defined modulo 2^32.\n        unchecked(x + 1);\n}",
        "class A\n{\n    // Wraps: any pair of numbers has a difference.\n    int F(int x)\n    {\n        var y = 1;\n\n        return unchecked(x + y);\n    }\n}",
        "class A\n{\n    /// <summary>The sum; wraps.</summary>\n    int F(int x)\n    {\n        var y = 1;\n\n        return unchecked(x + y);\n    }\n}",
        "class A { int F(int x) => checked(x + 1); }",
    ];

    public override bool AppliesTo(SourceFile file) => !file.IsTest;

    public override IEnumerable<Violation> Check(SourceFile file)
    {
        if (!file.Mentions("unchecked")) yield break;
        var comments = file.Root.DescendantTrivia().Where(IsComment)
            .Select(trivia => trivia.GetLocation().GetLineSpan().EndLinePosition.Line + 1)
            .ToHashSet();
        foreach (var token in file.Root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.UncheckedKeyword)))
        {
            var line = SourceFile.LineOf(token);
            if (Enumerable.Range(line - LinesAbove, LinesAbove + 1).Any(comments.Contains) || MemberSaysWhy(token)) continue;
            yield return new(file.Path, line, "'unchecked' without a comment that says why it is safe");
        }
    }

    private static bool MemberSaysWhy(SyntaxToken token) =>
        token.Parent?.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault() is { } member
        && member.GetLeadingTrivia().Any(trivia =>
            IsComment(trivia) || (trivia.HasStructure && trivia.ToFullString().Contains("wrap", StringComparison.OrdinalIgnoreCase)));

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);
}

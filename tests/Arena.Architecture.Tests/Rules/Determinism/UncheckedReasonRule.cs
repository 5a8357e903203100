using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Arena.Architecture.Tests;

/// <summary>Arithmetic is checked everywhere; an <c>unchecked</c> says why it is safe, on its own line or the two above it.</summary>
internal sealed class UncheckedReasonRule : SourceRule
{
    private const int LinesAbove = 2;

    public override IReadOnlyList<string> Broken =>
    [
        "class A { int F(int x) => unchecked(x + 1); }",
        "class A\n{\n    // too far away\n\n\n    int F(int x)\n    {\n        unchecked { return x * 31; }\n    }\n}",
        "class A { string S = \"// no comment\"; int F(int x) => unchecked(x + 1); }",
    ];

    public override IReadOnlyList<string> Allowed =>
    [
        "class A { int F(int x) => unchecked(x + 1); } // the mixer is defined modulo 2^32",
        "class A\n{\n    // Defined modulo 2^32.\n    int F(int x) =>\n        unchecked(x + 1);\n}",
        "class A { int F(int x) => checked(x + 1); }",
    ];

    public override bool AppliesTo(SourceFile file) => true;

    public override IEnumerable<Violation> Check(SourceFile file)
    {
        var uncheckeds = file.Root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.UncheckedKeyword)).ToList();
        if (uncheckeds.Count == 0) yield break;

        var comments = file.Root.DescendantTrivia()
            .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            .Select(trivia => trivia.GetLocation().GetLineSpan().EndLinePosition.Line + 1)
            .ToHashSet();
        foreach (var token in uncheckeds)
        {
            var line = SourceFile.LineOf(token);
            if (!Enumerable.Range(line - LinesAbove, LinesAbove + 1).Any(comments.Contains))
                yield return new(file.Path, line, "'unchecked' without a comment that says why it is safe");
        }
    }
}

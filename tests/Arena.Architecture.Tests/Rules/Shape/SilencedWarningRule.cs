using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Arena.Architecture.Tests;

/// <summary>A rule that is wrong for the project is switched off once, with its reason, in <c>.editorconfig</c>; never in passing.</summary>
internal sealed class SilencedWarningRule : SourceRule
{
    public override IReadOnlyList<string> Broken =>
    [
        "#pragma warning disable CA1000\nclass A { }",
        "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"a\", \"b\")] class A { }",
        "#nullable disable\nclass A { }",
        "class A\n{\n#region Fields\n#endregion\n}",
    ];

    public override IReadOnlyList<string> Allowed => ["#if DEBUG\nclass A { }\n#endif", "class A { string S = \"#region\"; }"];

    public override bool AppliesTo(SourceFile file) => true;

    public override IEnumerable<Violation> Check(SourceFile file)
    {
        for (var directive = file.Root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            if (directive is PragmaWarningDirectiveTriviaSyntax or RegionDirectiveTriviaSyntax
                || (directive is NullableDirectiveTriviaSyntax nullable && nullable.SettingToken.IsKind(SyntaxKind.DisableKeyword)))
            {
                yield return new(file.Path, SourceFile.LineOf(directive), $"'{directive.ToString().Trim()}' is not used here");
            }
        }

        foreach (var attribute in file.Nodes<AttributeSyntax>().Where(a => TypeNames.SimpleName(a.Name).Contains("SuppressMessage", StringComparison.Ordinal)))
            yield return new(file.Path, SourceFile.LineOf(attribute), "a warning is silenced in passing");
    }
}

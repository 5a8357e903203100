using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Arena.Architecture.Tests;

/// <summary>A test that does not run says nothing: mend it or delete it.</summary>
internal sealed class NoSkippedTestRule : SourceRule
{
    private static readonly string[] Skips = ["Skip", "SkipWhen", "SkipUnless", "Explicit"];

    public override string ExamplePath => "tests/Arena.Sdk.Tests/ExampleTests.cs";

    public override IReadOnlyList<string> Broken =>
    [
        "class A { [Fact(Skip = \"later\")] public void A_B_C() { } }",
        "class A { [Theory(SkipUnless = nameof(B))] public void A_B_C() { } }",
        "class A { [Fact] public void A_B_C() => Assert.Skip(\"later\"); }",
        "class A { [Fact] public void A_B_C() => Assert.SkipUnless(false, \"later\"); }",
    ];

    public override IReadOnlyList<string> Allowed => ["class A { [Fact] public void A_B_C() => Assert.Equal(2, new[] { 1, 2 }.Skip(1).First()); }"];

    public override bool AppliesTo(SourceFile file) => file.IsTest;

    public override IEnumerable<Violation> Check(SourceFile file)
    {
        foreach (var argument in file.Nodes<AttributeArgumentSyntax>().Where(a => Skips.Contains(a.NameEquals?.Name.Identifier.ValueText)))
            yield return new(file.Path, SourceFile.LineOf(argument), $"'{argument}' keeps a test from running");
        foreach (var access in file.Nodes<MemberAccessExpressionSyntax>())
        {
            if (access.Expression.ToString() == "Assert" && access.Name.Identifier.ValueText.StartsWith("Skip", StringComparison.Ordinal))
                yield return new(file.Path, SourceFile.LineOf(access), $"'{access}' keeps a test from running");
        }
    }
}

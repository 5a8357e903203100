using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Arena.Architecture.Tests;

/// <summary>A test is named <c>Subject_Condition_Result</c>.</summary>
internal sealed partial class TestNameRule : SourceRule
{
    public override string ExamplePath => "tests/Arena.Sdk.Tests/ExampleTests.cs";

    public override IReadOnlyList<string> Broken =>
    [
        "class A { [Fact] public void Works() { } }",
        "class A { [Theory] public void Price_Adds(int x) { } }",
        "class A { [Fact] public void price_isBelowZero_Throws() { } }",
        "class A { [Xunit.Fact(Timeout = 5)] public void A_b_C() { } }",
        "class A { [Fact] public void A_B_C_D() { } }",
    ];

    public override IReadOnlyList<string> Allowed =>
    [
        "class A { [Fact] public void Price_PlusTicks_IsHigher() { } void Helper() { } }",
        "class A { [Theory] public void Order_Of2Lots_FillsWhole(int x) { } }",
    ];

    public override bool AppliesTo(SourceFile file) => file.IsTest;

    public override IEnumerable<Violation> Check(SourceFile file) => file.Nodes<MethodDeclarationSyntax>()
        .Where(method => method.AttributeLists.SelectMany(list => list.Attributes)
            .Any(attribute => TypeNames.SimpleName(attribute.Name) is "Fact" or "Theory" or "Property"))
        .Where(method => !ThreeParts().IsMatch(method.Identifier.ValueText))
        .Select(method => new Violation(file.Path, SourceFile.LineOf(method.Identifier), $"'{method.Identifier}' is not Subject_Condition_Result"));

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*(_[A-Z0-9][A-Za-z0-9]*){2}$", RegexOptions.CultureInvariant)]
    private static partial Regex ThreeParts();
}

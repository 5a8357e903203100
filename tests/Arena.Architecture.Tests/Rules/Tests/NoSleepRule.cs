using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Arena.Architecture.Tests;

/// <summary>A test that waits for the wall clock fails on a busy machine, or wastes time on an idle one.</summary>
internal sealed class NoSleepRule : SourceRule
{
    private static readonly string[] Waits = ["Thread.Sleep", "Task.Delay", "Thread.SpinWait", "SpinWait.SpinUntil"];

    public override string ExamplePath => "tests/Arena.Sdk.Tests/ExampleTests.cs";

    public override IReadOnlyList<string> Broken =>
    [
        "class A { void F() => System.Threading.Thread.Sleep(1); }",
        "using System.Threading.Tasks; class A { async Task F() => await Task.Delay(10); }",
        "using System.Threading; class A { void F() => SpinWait.SpinUntil(() => true); }",
    ];

    public override IReadOnlyList<string> Allowed => ["using System.Threading.Tasks; class A { async Task F(Task x) => await x.WaitAsync(default); }"];

    public override bool AppliesTo(SourceFile file) => file.IsTest;

    public override IEnumerable<Violation> Check(SourceFile file) => file.Nodes<MemberAccessExpressionSyntax>()
        .Where(access => Waits.Any(wait => access.ToString() is var text && (text == wait || text.EndsWith('.' + wait, StringComparison.Ordinal))))
        .Select(access => new Violation(file.Path, SourceFile.LineOf(access), $"'{access}': wait for the event, not for the clock"));
}

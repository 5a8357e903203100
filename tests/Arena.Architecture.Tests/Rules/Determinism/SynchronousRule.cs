using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Arena.Architecture.Tests;

/// <summary>The ring is one thread that never waits: hosts own threads and tasks.</summary>
internal sealed class SynchronousRule : SourceRule
{
    private static readonly string[] Keywords = ["async", "await", "lock", "volatile", "AsParallel"];

    private static readonly string[] Names =
    [
        "Thread", "ThreadPool", "Task", "ValueTask", "Parallel", "Timer", "Monitor", "Mutex", "Semaphore", "SemaphoreSlim", "Interlocked",
        "Volatile", "ThreadLocal", "AsyncLocal", "SpinLock", "SpinWait", "Lock", "ReaderWriterLockSlim", "ManualResetEventSlim", "Barrier",
    ];

    public override IReadOnlyList<string> Broken =>
    [
        "class A { async void F() { } }",
        "class A { async System.Threading.Tasks.Task F() { await G(); } }",
        "class A { void F() { lock (this) { } } }",
        "class A { volatile int _x; }",
        "class A { void F() => System.Threading.Interlocked.Increment(ref _x); int _x; }",
        "class A { void F() { System.Action a = async () => { }; } }",
        "class A { System.Collections.Generic.IEnumerable<int> F(int[] x) => x.AsParallel(); }",
        "using System.Threading; class A { Thread? _worker; }",
    ];

    public override IReadOnlyList<string> Allowed =>
    [
        "using System.Threading; class A { bool F(CancellationToken cancellation) => cancellation.IsCancellationRequested; }",
        "class A { int Clock() => 1; string LockIn() => \"await\"; }",
    ];

    public override bool AppliesTo(SourceFile file) => file.IsDeterministic;

    public override IEnumerable<Violation> Check(SourceFile file)
    {
        if (!Keywords.Concat(Names).Any(file.Mentions)) yield break;
        var keywords = file.Root.DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.AsyncKeyword) || token.IsKind(SyntaxKind.AwaitKeyword)
                || token.IsKind(SyntaxKind.LockKeyword) || token.IsKind(SyntaxKind.VolatileKeyword));
        foreach (var keyword in keywords)
            yield return new(file.Path, SourceFile.LineOf(keyword), $"'{keyword}' has no place in the ring");

        foreach (var name in file.Nodes<SimpleNameSyntax>())
        {
            var text = name.Identifier.ValueText;
            if (text == "AsParallel" || (Names.Contains(text) && IsType(name)))
                yield return new(file.Path, SourceFile.LineOf(name), $"'{text}' has no place in the ring");
        }
    }

    // A name is taken for a type where only a type can stand: the ring's own members may well be called Timer.
    private static bool IsType(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name || access.Expression.ToString().StartsWith("System.Threading", StringComparison.Ordinal),
        QualifiedNameSyntax qualified => qualified.Right == name,
        VariableDeclarationSyntax or ParameterSyntax or NullableTypeSyntax or TypeArgumentListSyntax or ObjectCreationExpressionSyntax
            or MethodDeclarationSyntax or PropertyDeclarationSyntax or TypeOfExpressionSyntax => true,
        _ => false,
    };
}

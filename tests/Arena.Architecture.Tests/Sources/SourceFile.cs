using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Arena.Architecture.Tests;

/// <summary>A C# file of the repository, parsed once. A rule's example is one too, at a path it makes up.</summary>
/// <param name="path">Relative to the repository's root, with forward slashes.</param>
/// <param name="text">Its content.</param>
internal sealed class SourceFile(string path, string text)
{
    private static readonly string[] RingProjects = ["Arena.Sdk", "Arena.Exchange", "Arena.Simulation", "Arena.Firms", "Arena.Tournaments"];
    private readonly Lazy<SyntaxNode> _root = new(() => CSharpSyntaxTree.ParseText(text).GetRoot());
    private SyntaxNode[]? _nodes;

    public string Path { get; } = path;

    public SourceText Text { get; } = SourceText.From(text);

    /// <summary>The folder of its project: <c>Arena.Sdk</c> of <c>src/Arena.Sdk/Numbers/Price.cs</c>.</summary>
    public string Project => Path.Split('/')[1];

    /// <summary>The file's name up to its first dot, so that parts of a partial type may say which part they are.</summary>
    public string Stem => Path[(Path.LastIndexOf('/') + 1)..].Split('.')[0];

    public bool IsRing => Path.StartsWith("src/", StringComparison.Ordinal) && RingProjects.Contains(Project);

    public bool IsBot => Path.StartsWith("bots/", StringComparison.Ordinal);

    public bool IsTest => Path.StartsWith("tests/", StringComparison.Ordinal);

    /// <summary>Whether its decisions reach the tape.</summary>
    public bool IsDeterministic => IsRing || IsBot;

    public SyntaxNode Root => _root.Value;

    /// <summary>Every node of a kind, in the order of the text.</summary>
    public IEnumerable<T> Nodes<T>()
        where T : SyntaxNode => (_nodes ??= [.. Root.DescendantNodes()]).OfType<T>();

    /// <summary>Whether a word occurs in it at all: what rules ask before they look closer.</summary>
    public bool Mentions(string word) => text.Contains(word, StringComparison.Ordinal);

    /// <summary>The line of a node, counted from 1.</summary>
    public static int LineOf(SyntaxNodeOrToken node) => node.GetLocation()!.GetLineSpan().StartLinePosition.Line + 1;
}

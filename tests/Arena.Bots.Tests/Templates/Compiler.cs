using Arena.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Arena.Bots.Tests;

/// <summary>Compiles sources in memory the way a bot's project does: nullable, checked, every warning an error.</summary>
internal static class Compiler
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly Lazy<MetadataReference[]> Platform = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Arena.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(IQuoter).Assembly.Location),
    ]);

    /// <summary>An assembly's bytes.</summary>
    /// <param name="name">The assembly's name.</param>
    /// <param name="source">Its one source file.</param>
    /// <param name="references">What it references besides the platform, xunit and Arena.Sdk.</param>
    public static byte[] Compile(string name, string source, params byte[][] references)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, checkOverflow: true, warningLevel: 9999,
            nullableContextOptions: NullableContextOptions.Enable);
        var compilation = CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(ImplicitUsings), CSharpSyntaxTree.ParseText(source)],
            [.. Platform.Value, .. references.Select(image => MetadataReference.CreateFromImage(image))], options);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        var complaints = result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString());
        Assert.Equal([], complaints);
        return image.ToArray();
    }
}

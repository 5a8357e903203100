using System.Xml.Linq;

namespace Arena.Architecture.Tests;

/// <summary>A project file, as far as rules speak of it. A rule's example is one too, at a path it makes up.</summary>
internal sealed class ProjectFile
{
    private readonly XElement _xml;

    /// <summary>Parses a project.</summary>
    /// <param name="path">Relative to the repository's root, with forward slashes.</param>
    /// <param name="text">Its content.</param>
    public ProjectFile(string path, string text)
    {
        Path = path;
        _xml = XElement.Parse(text);
    }

    public string Path { get; }

    /// <summary>Its name: <c>Arena.Sdk</c>.</summary>
    public string Name => NameOf(Path);

    /// <summary>The top-level folder it is in: <c>src</c>, <c>bots</c>, <c>tests</c> or <c>bench</c>.</summary>
    public string Folder => Path.Split('/')[0];

    /// <summary>What kind it says it is; decides rules and bans. Empty when it says nothing.</summary>
    public string Kind => Property("ArenaKind") ?? "";

    /// <summary>The names of the projects it references.</summary>
    public IReadOnlyList<string> References => [.. Items("ProjectReference").Select(Include).Select(NameOf)];

    /// <summary>The packages it references.</summary>
    public IReadOnlyList<string> Packages => [.. Items("PackageReference").Select(Include)];

    /// <summary>The packages for which it states a version of its own.</summary>
    public IReadOnlyList<string> PackagesWithVersion =>
        [.. Items("PackageReference").Where(p => (p.Attribute("Version") ?? p.Attribute("VersionOverride")) is not null).Select(Include)];

    /// <summary>A property's value; <c>null</c> when the project does not set it.</summary>
    public string? Property(string name) => _xml.Descendants(name).FirstOrDefault()?.Value;

    private IEnumerable<XElement> Items(string name) => _xml.Descendants(name);

    private static string Include(XElement item) => item.Attribute("Include")?.Value ?? "";

    private static string NameOf(string path)
    {
        var file = path.Replace('\\', '/').Split('/')[^1];
        return file.EndsWith(".csproj", StringComparison.Ordinal) ? file[..^".csproj".Length] : file;
    }
}

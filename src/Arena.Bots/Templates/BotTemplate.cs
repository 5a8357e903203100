using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Arena.Sdk;

namespace Arena.Bots;

/// <summary>
/// The files of a new bot: a project that compiles, a test of it that passes, a manifest, a line-up to play it in and a page to read. The texts are in the
/// folder Text, with <c>{{placeholders}}</c>; package versions and banned symbols are the arena's own.
/// </summary>
public static partial class BotTemplate
{
    private static readonly Lazy<ImmutableDictionary<string, string>> PackageVersions = new(ReadPackageVersions);

    /// <summary>Makes the files of a new bot.</summary>
    /// <param name="name">Its name, as <see cref="BotName"/> allows.</param>
    /// <param name="kind">What it drives.</param>
    /// <param name="sdkPath">
    /// Where its projects find the arena: the path of <c>Arena.Sdk.csproj</c> or of <c>Arena.Sdk.dll</c>, absolute or relative to the
    /// bot's own folder.
    /// </param>
    /// <returns>The files, in the order of their paths.</returns>
    /// <exception cref="ArgumentException">The name is not allowed, or the path is neither a project nor an assembly.</exception>
    public static ImmutableArray<TemplateFile> Create(string name, BotKind kind, string sdkPath)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(sdkPath);
        var className = BotName.ToClassName(name);
        if (Path.GetExtension(sdkPath) is not (".csproj" or ".dll"))
            throw new ArgumentException($"'{sdkPath}' is neither Arena.Sdk.csproj nor Arena.Sdk.dll");
        string Fill(string resource) => FillIn(ReadText(resource), name, className, kind, sdkPath);
        var isTrader = kind == BotKind.Trader;
        ImmutableArray<TemplateFile> firm = isTrader ? [] : [new("firm.json", Fill($"{kind}.Firm.json.txt"))];
        return
        [
            new("BannedSymbols.txt", ReadText("BannedSymbols.txt")),
            new("Directory.Build.props", Fill("Directory.Build.props.txt")),
            new("README.md", Fill("README.md.txt")),
            new("bot.json", Fill("bot.json.txt")),
            .. firm,
            new("lineup.json", Fill(isTrader ? "Trader.Lineup.json.txt" : "Firm.Lineup.json.txt")),
            new("rival.json", ReadText("Rival.json.txt")),
            new($"{className}.Tests/{className}.Tests.csproj", Fill("Tests.csproj.txt")),
            new($"{className}.Tests/{className}BotTests.cs", Fill($"{kind}.Tests.cs.txt")),
            new($"{className}/{className}.csproj", Fill("Bot.csproj.txt")),
            new($"{className}/{className}Bot.cs", Fill($"{kind}.Bot.cs.txt")),
        ];
    }

    private static string FillIn(string text, string name, string className, BotKind kind, string sdkPath) =>
        Placeholder().Replace(text, match => match.Groups["what"].Value switch
        {
            "name" => name,
            "class" => className,
            "kind" => kind.ToString().ToLowerInvariant(),
            "practice" => $"{kind}Practice",
            "sdk" => new XText(EscapeForMsBuild(sdkPath)).ToString(),
            "version" => PackageVersions.Value[match.Groups["package"].Value],
            var unknown => throw new InvalidOperationException($"The template uses '{{{{{unknown}}}}}', which has no value."),
        });

    private static string EscapeForMsBuild(string path) =>
        SpecialToMsBuild().Replace(path, match => $"%{(int)match.Value[0]:X2}");

    private static ImmutableDictionary<string, string> ReadPackageVersions() =>
        XDocument.Parse(ReadText("Directory.Packages.props")).Descendants("PackageVersion")
            .ToImmutableDictionary(e => (string)e.Attribute("Include")!, e => (string)e.Attribute("Version")!, StringComparer.Ordinal);

    private static string ReadText(string resource)
    {
        using var stream = typeof(BotTemplate).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly has no resource '{resource}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"\{\{(?<what>[a-z]+)(:(?<package>[A-Za-z0-9.]+))?\}\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("[%$@';()*?]")]
    private static partial Regex SpecialToMsBuild();
}

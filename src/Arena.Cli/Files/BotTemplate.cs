using System.Text.RegularExpressions;
using Arena.Sdk;

namespace Arena.Cli;

/// <summary>A new bot's files: a project that compiles, and its tests, which pass.</summary>
internal sealed partial class BotTemplate
{
    private readonly string _name;
    private readonly BotKind _kind;
    private readonly string _suffix;

    /// <summary>The files of a bot.</summary>
    /// <param name="name">Its name in configuration: lower case, words joined by hyphens.</param>
    /// <param name="kind">What it drives.</param>
    /// <exception cref="CliException">The name is no such name.</exception>
    public BotTemplate(string name, BotKind kind)
    {
        if (!NamePattern().IsMatch(name))
            throw new CliException($"NAME: '{name}' is not allowed; give lower-case words joined by hyphens, such as 'my-quoter', 40 characters at most");
        _name = name;
        _kind = kind;
        _suffix = kind switch { BotKind.Quoter => "Quoter", BotKind.Prop => "Strategy", _ => "Trader" };
        var words = string.Concat(name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        Type = words.EndsWith(_suffix, StringComparison.Ordinal) ? words : words + _suffix;
    }

    /// <summary>The bot's class, which also names its project.</summary>
    public string Type { get; }

    private string Template => _kind.ToString();

    /// <summary>The files: path inside the bot's folder, and text.</summary>
    /// <param name="arena">The way from a project's folder to the arena's sources, with slashes.</param>
    public IEnumerable<(string Path, string Text)> Files(string arena)
    {
        yield return ("Directory.Build.props", Fill("Directory.Build.props", arena));
        yield return ("Directory.Build.targets", Fill("Directory.Build.targets", arena));
        yield return ("Directory.Packages.props", Fill("Directory.Packages.props", arena));
        yield return ("README.md", Fill("README.md", arena));
        yield return ($"{Type}/{Type}.csproj", Fill("Bot.csproj", arena));
        yield return ($"{Type}/{Type}.cs", Fill($"{Template}.cs", arena));
        yield return ($"{Type}.Tests/{Type}.Tests.csproj", Fill("Tests.csproj", arena));
        yield return ($"{Type}.Tests/{Type}Tests.cs", Fill($"{Template}Tests.cs", arena));
    }

    private string Fill(string template, string arena)
    {
        using var stream = typeof(BotTemplate).Assembly.GetManifestResourceStream(template + ".txt")
            ?? throw new InvalidOperationException($"The template {template} is not part of the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Replace("{{name}}", _name, StringComparison.Ordinal)
            .Replace("{{type}}", Type, StringComparison.Ordinal)
            .Replace("{{kind}}", KindInWords, StringComparison.Ordinal)
            .Replace("{{catalogueProject}}", $"Arena.Bots.{CatalogueFolder}", StringComparison.Ordinal)
            .Replace("{{catalogue}}", Catalogue, StringComparison.Ordinal)
            .Replace("{{where}}", Where, StringComparison.Ordinal)
            .Replace("{{arena}}", arena, StringComparison.Ordinal);
    }

    private string KindInWords => _kind switch { BotKind.Quoter => "quoter", BotKind.Prop => "prop strategy", _ => "trader" };

    private string CatalogueFolder => _kind switch { BotKind.Quoter => "Quoters", BotKind.Prop => "Props", _ => "Adversaries" };

    private string Catalogue => _kind switch
    {
        BotKind.Quoter => "QuoterCatalogue",
        BotKind.Prop => "PropCatalogue",
        _ => "AdversaryCatalogue",
    };

    private string Where => _kind switch
    {
        BotKind.Quoter => "a firm's file names its quoter",
        BotKind.Prop => "a firm's file names a prop book's strategy",
        _ => "a line-up or tournament names its traders",
    };

    [GeneratedRegex("^(?=.{1,40}$)[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}

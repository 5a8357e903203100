using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Arena.Cli;

/// <summary>Options that several commands share, with messages that say what is allowed.</summary>
internal static class CommonOptions
{
    /// <summary>An option that is a seed.</summary>
    /// <param name="description">What the seed decides.</param>
    /// <param name="name">The option's name.</param>
    public static Option<ulong?> Seed(string description, string name = "--seed") => new(name)
    {
        Description = description,
        HelpName = "number",
        CustomParser = result =>
        {
            if (ulong.TryParse(Text(result), NumberStyles.None, CultureInfo.InvariantCulture, out var seed)) return seed;
            Refuse(result, name, $"a whole number from 0 to {ulong.MaxValue}");
            return null;
        },
    };

    /// <summary>An option that is a whole number in a range.</summary>
    public static Option<int?> Whole(string name, string description, int minimum, int maximum) => new(name)
    {
        Description = $"{description} ({minimum} to {maximum}).",
        HelpName = "number",
        CustomParser = result =>
        {
            var isNumber = int.TryParse(Text(result), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            if (isNumber && number >= minimum && number <= maximum) return number;
            Refuse(result, name, $"a whole number from {minimum} to {maximum}");
            return null;
        },
    };

    /// <summary>An option that is one of a few words.</summary>
    public static Option<string?> Word(string name, string description, params string[] allowed) => new(name)
    {
        Description = description,
        HelpName = string.Join('|', allowed),
        CustomParser = result =>
        {
            if (allowed.Contains(Text(result), StringComparer.Ordinal)) return Text(result);
            Refuse(result, name, string.Join(" or ", allowed));
            return null;
        },
    };

    /// <summary>An option that is a path.</summary>
    public static Option<string?> Path(string name, string description, string helpName = "file") => new(name)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = result =>
        {
            if (Text(result).Length > 0) return Text(result);
            Refuse(result, name, $"the path of a {helpName}");
            return null;
        },
    };

    /// <summary><c>--json</c>.</summary>
    public static Option<bool> Json() =>
        new("--json") { Description = "Write the result as JSON; the output stream then holds nothing else." };

    /// <summary><c>--log</c>.</summary>
    public static Option<string?> Log() => Path("--log", "Append a structured log (compact JSON, one event a line) to this file.");

    /// <summary><c>--bots</c>.</summary>
    public static Option<string?> Bots() =>
        Path("--bots", "An assembly with bots of your own, besides the arena's; it runs in this process and must be trusted.");

    /// <summary>Makes an option one that must be given.</summary>
    public static Option<T> AsRequired<T>(this Option<T> option)
    {
        option.Required = true;
        return option;
    }

    private static string Text(ArgumentResult result) => result.Tokens.Count == 1 ? result.Tokens[0].Value : "";

    private static void Refuse(ArgumentResult result, string name, string allowed) =>
        result.AddError($"{name}: '{Text(result)}' is not allowed; give {allowed}");
}

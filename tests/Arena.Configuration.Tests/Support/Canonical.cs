using Arena.Firms;

namespace Arena.Configuration.Tests;

/// <summary>Options as text, to compare them by value: records with arrays inside compare by reference.</summary>
internal static class Canonical
{
    public static string Of(object value, IBotFactory bots) => new CanonicalText(bots).Add("", value).ToString();
}

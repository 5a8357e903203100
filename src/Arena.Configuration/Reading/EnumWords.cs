using System.Collections.Immutable;
using System.Text.Json;

namespace Arena.Configuration;

/// <summary>The members of an enum as files spell them: lower-case words joined by hyphens, in the order of their numbers.</summary>
internal static class EnumWords<T>
    where T : struct, Enum
{
    private static readonly ImmutableArray<T> Values = [.. Enum.GetValues<T>()];

    internal static ImmutableArray<string> All { get; } =
        [.. Values.Select(value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()))];

    /// <summary>The value of one of the words.</summary>
    internal static T Parse(string word) => Values[All.IndexOf(word)];

    internal static string Of(T value) => All[Values.IndexOf(value)];

    internal static string? Of(T? value) => value is { } given ? Of(given) : null;
}

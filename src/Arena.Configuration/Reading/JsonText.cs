using System.Globalization;
using System.Text.Json;

namespace Arena.Configuration;

/// <summary>A value of a file as messages show it.</summary>
internal static class JsonText
{
    private const int Longest = 60;

    internal static string Found(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        _ => Cut(element.GetRawText()),
    };

    /// <summary>The value at a path such as <c>props[0].name</c>; <c>null</c> when there is none.</summary>
    internal static JsonElement? At(JsonElement element, string path)
    {
        foreach (var part in path.Split('.', '['))
        {
            if (part.EndsWith(']')) element = element[int.Parse(part.AsSpan(0, part.Length - 1), CultureInfo.InvariantCulture)];
            else if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(part, out element)) return null;
        }

        return element;
    }

    internal static string Cut(string text) => text.Length <= Longest ? text : text[..(Longest - 3)] + "...";
}

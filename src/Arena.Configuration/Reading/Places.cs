using System.Globalization;

namespace Arena.Configuration;

/// <summary>Paths inside a file.</summary>
internal static class Places
{
    /// <summary>A place in a list: <c>props[0]</c>.</summary>
    internal static string At(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");

    /// <summary>A key of an object in a list: <c>props[0].name</c>.</summary>
    internal static string At(string list, int index, string key) => $"{At(list, index)}.{key}";
}

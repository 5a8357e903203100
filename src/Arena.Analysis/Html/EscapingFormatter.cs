using System.Net;

namespace Arena.Analysis;

/// <summary>Formats the holes of a template: markup stays, anything else is formatted invariantly and escaped.</summary>
internal sealed class EscapingFormatter : IFormatProvider, ICustomFormatter
{
    public static EscapingFormatter Instance { get; } = new();

    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

    public string Format(string? format, object? arg, IFormatProvider? formatProvider) => arg switch
    {
        Markup markup => markup.ToString(),
        IFormattable formattable => WebUtility.HtmlEncode(formattable.ToString(format, CultureInfo.InvariantCulture)),
        _ => WebUtility.HtmlEncode(arg?.ToString() ?? ""),
    };
}

using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;

namespace Arena.Configuration;

/// <summary>
/// Options as text in which equal configurations are equal: one line per value, <c>path=value</c>, members in ordinal order of their
/// names. Every member that can be set is in it, so that a new one cannot be forgotten, but those that only describe.
/// </summary>
internal sealed class CanonicalText(IBotFactory bots)
{
    /// <summary>Members left out: what only describes, or the hash itself.</summary>
    internal static IReadOnlyList<string> LeftOut { get; } = [nameof(MarketOptions.Description), nameof(MarketOptions.IsRanked), nameof(TournamentSpec.ConfigurationHash)];

    private readonly StringBuilder _text = new();

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    internal CanonicalText Add(string path, object? value)
    {
        switch (value)
        {
            case null:
                Line(path, "null");
                break;
            case string text:
                // Escaped, so that no text can look like another line.
                Line(path, '"' + JavaScriptEncoder.Default.Encode(text) + '"');
                break;
            case double number:
                Line(path, Numerals.Text(number + 0.0));
                break;
            case bool or int or long or ulong or Enum:
                Line(path, Convert.ToString(value is Enum ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : value, CultureInfo.InvariantCulture)!);
                break;
            case BotChoice choice:
                AddBot(path, choice);
                break;
            case IEnumerable list:
                AddList(path, list);
                break;
            default:
                AddMembers(path, value);
                break;
        }

        return this;
    }

    private void AddMembers(string path, object value)
    {
        var members = value.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(member => member.SetMethod is not null && !LeftOut.Contains(member.Name))
            .OrderBy(member => member.Name, StringComparer.Ordinal)
            .ToArray();
        Invariant.Require(members.Length > 0);
        foreach (var member in members) Add($"{path}.{member.Name}", member.GetValue(value));
    }

    private void AddList(string path, IEnumerable list)
    {
        var count = 0;
        foreach (var item in list) Add(Places.At(path, count++), item);
        Line(path + ".Count", count.ToString(CultureInfo.InvariantCulture));
    }

    // Bound, so that a default spelled out is the default, and a changed default is a change.
    private void AddBot(string path, BotChoice choice)
    {
        var bot = bots.Find(choice.Bot) ?? throw new ArgumentException($"There is no bot '{choice.Bot}'.", nameof(choice));
        var parameters = bot.Bind(choice.Parameters);
        Add($"{path}.Bot", bot.Name).Add($"{path}.Version", bot.Version);
        foreach (var parameter in bot.Parameters.OrderBy(p => p.Name, StringComparer.Ordinal))
            Add($"{path}.Parameters.{parameter.Name}", parameters[parameter.Name]);
    }

    private void Line(string path, string value) => _text.Append(path).Append('=').Append(value).Append('\n');
}

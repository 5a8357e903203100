using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Arena.Configuration;

/// <summary>An object that is read. What is wrong is noted, and reading goes on with something harmless, to find what else is wrong.</summary>
internal sealed class JsonObjectNode : ObjectNode
{
    private readonly JsonSource _source;
    private readonly string _path;
    private readonly JsonElement _element;
    private readonly Dictionary<string, JsonElement> _given = new(StringComparer.Ordinal);
    private readonly List<string> _givenNames = [];
    private readonly List<string> _known = [];
    private readonly int _problemsBefore;

    private JsonObjectNode(JsonSource source, string path, JsonElement element)
    {
        _source = source;
        _path = path;
        _element = element;
        _problemsBefore = source.Problems.Count;
        foreach (var property in element.EnumerateObject())
        {
            if (_given.TryAdd(property.Name, property.Value)) _givenNames.Add(property.Name);
            else source.Add(PathOf(property.Name), "given twice", "each key once");
        }
    }

    /// <summary>Reads an object, unknown keys refused.</summary>
    internal static T Read<T>(JsonSource source, string path, JsonElement element, Description<T> description)
    {
        var node = new JsonObjectNode(source, path, element);
        var value = description(node, default);
        foreach (var name in node._givenNames)
        {
            if (!node._known.Contains(name))
                source.Add(node.PathOf(JsonText.Cut(name)), "unknown key", NearestName.Advice(name, node._known));
        }

        return value;
    }

    internal override decimal Exact(
        string name, decimal minimum, decimal maximum, decimal step, string meaning, decimal? missing = null, decimal? value = null)
    {
        var allowed = Numerals.Range(minimum, maximum, step);
        var safe = missing ?? Math.Clamp(0, minimum, maximum);
        if (!TryTake(name, missing is not null, allowed, out var element)) return safe;
        return TryExact(element, minimum, maximum, step, out var number) ? number : Refuse(PathOf(name), element, allowed, safe);
    }

    internal override decimal? OptionalExact(
        string name, decimal minimum, decimal maximum, decimal step, string meaning, decimal? value = null)
    {
        var allowed = Numerals.Range(minimum, maximum, step) + ", or null";
        if (!TryTake(name, true, allowed, out var element) || element.ValueKind == JsonValueKind.Null) return null;
        return TryExact(element, minimum, maximum, step, out var number) ? number : Refuse<decimal?>(PathOf(name), element, allowed, null);
    }

    internal override double Number(
        string name, double minimum, double maximum, string meaning, double? missing = null, double? value = null)
    {
        var allowed = Numerals.Range(minimum, maximum);
        var safe = missing ?? Math.Clamp(0, minimum, maximum);
        if (!TryTake(name, missing is not null, allowed, out var element)) return safe;
        return TryNumber(element, minimum, maximum, out var number) ? number : Refuse(PathOf(name), element, allowed, safe);
    }

    internal override double? OptionalNumber(
        string name, double minimum, double maximum, string meaning, double? otherwise = null, double? value = null)
    {
        var allowed = Numerals.Range(minimum, maximum) + ", or null";
        if (!TryTake(name, true, allowed, out var element) || element.ValueKind == JsonValueKind.Null) return null;
        return TryNumber(element, minimum, maximum, out var number) ? number : Refuse<double?>(PathOf(name), element, allowed, null);
    }

    internal override string Text(string name, TextRule rule, string meaning, string? missing = null, string? value = null)
    {
        if (!TryTake(name, missing is not null, rule.Allowed, out var element)) return missing ?? "";
        return element.ValueKind == JsonValueKind.String && rule.Allows(element.GetString()!)
            ? element.GetString()!
            : Refuse(PathOf(name), element, rule.Allowed, "");
    }

    internal override bool Flag(string name, string meaning, bool? missing = null, bool? value = null)
    {
        const string allowed = "true or false";
        if (!TryTake(name, missing is not null, allowed, out var element)) return missing ?? false;
        return element.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? element.GetBoolean()
            : Refuse(PathOf(name), element, allowed, false);
    }

    internal override string Choice(
        string name, ImmutableArray<string> words, string meaning, string? missing = null, string? value = null)
    {
        var allowed = "one of " + string.Join(", ", words);
        if (!TryTake(name, missing is not null, allowed, out var element)) return missing ?? words[0];
        if (element.ValueKind != JsonValueKind.String) return Refuse(PathOf(name), element, allowed, words[0]);
        var word = element.GetString()!;
        return words.Contains(word) ? word : Refuse(PathOf(name), element, NearestName.Advice(word, words), words[0]);
    }

    internal override T Object<T>(string name, string meaning, Description<T> description, T? value = default)
        where T : default
    {
        const string allowed = "an object in braces";
        if (TryTake(name, false, allowed, out var element))
        {
            if (element.ValueKind == JsonValueKind.Object) return Read(_source, PathOf(name), element, description);
            Refuse(PathOf(name), element, allowed, 0);
        }

        return description(new SchemaObjectNode(), default);
    }

    internal override T? Optional<T>(string name, string meaning, Description<T> description, T? value = null)
        where T : class
    {
        const string allowed = "an object in braces, or null";
        if (!TryTake(name, true, allowed, out var element) || element.ValueKind == JsonValueKind.Null) return null;
        return element.ValueKind == JsonValueKind.Object
            ? Read(_source, PathOf(name), element, description)
            : Refuse<T?>(PathOf(name), element, allowed, null);
    }

    internal override ImmutableArray<T> List<T>(
        string name, int minimum, int maximum, string meaning, Description<T> description, ImmutableArray<T> value = default)
    {
        var list = ImmutableArray.CreateBuilder<T>();
        foreach (var (path, element) in Elements(name, minimum, maximum, "objects"))
        {
            if (element.ValueKind == JsonValueKind.Object) list.Add(Read(_source, path, element, description));
            else Refuse(path, element, "an object in braces", 0);
        }

        return list.ToImmutable();
    }

    internal override ImmutableArray<long> Wholes(string name, int maximum, string meaning, ImmutableArray<long> value = default)
    {
        var list = ImmutableArray.CreateBuilder<long>();
        foreach (var (path, element) in Elements(name, 0, maximum, "whole numbers"))
            list.Add(Whole(path, element));
        return list.ToImmutable();
    }

    internal override ImmutableArray<KeyValuePair<string, long>> Map(
        string name, int maximum, string meaning, ImmutableArray<KeyValuePair<string, long>> value = default)
    {
        var allowed = $"an object of at most {maximum} whole numbers";
        if (!TryTake(name, false, allowed, out var element)) return [];
        if (element.ValueKind != JsonValueKind.Object || element.GetPropertyCount() > maximum)
            return Refuse<ImmutableArray<KeyValuePair<string, long>>>(PathOf(name), element, allowed, []);
        return Read<ImmutableArray<KeyValuePair<string, long>>>(
            _source, PathOf(name), element, (node, _) => ((JsonObjectNode)node).AllWholes());
    }

    internal override T Variant<T>(
        string name, ImmutableArray<Variant<T>> variants, string meaning, T fallback, string? word = null, T? value = default)
        where T : default
    {
        var words = variants.Select(v => v.Word).ToArray();
        var allowed = "one of " + string.Join(", ", words);
        if (!TryTake(name, false, allowed, out var element)) return SkipRest(fallback);
        if (element.ValueKind != JsonValueKind.String) return SkipRest(Refuse(PathOf(name), element, allowed, fallback));
        var given = element.GetString()!;
        foreach (var variant in variants)
            if (variant.Word == given) return variant.Description(this, default);
        return SkipRest(Refuse(PathOf(name), element, NearestName.Advice(given, words), fallback));
    }

    internal override bool IsWell => _source.Problems.Count <= _problemsBefore;

    internal override void Require(bool holds, string path, string allowed)
    {
        if (holds || !IsWell) return;
        _source.Add(PathOf(path), JsonText.At(_element, path) is { } element ? JsonText.Found(element) : "missing", allowed);
    }

    private static bool TryExact(JsonElement element, decimal minimum, decimal maximum, decimal step, out decimal number)
    {
        number = 0;
        // Past 28 digits a decimal would round; nobody means such a number.
        return element.ValueKind == JsonValueKind.Number && element.GetRawText().Length <= 28 && element.TryGetDecimal(out number)
            && number >= minimum && number <= maximum && number % step == 0;
    }

    private static bool TryNumber(JsonElement element, double minimum, double maximum, out double number)
    {
        number = 0;
        return element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out number) && number >= minimum && number <= maximum;
    }

    private long Whole(string path, JsonElement element) =>
        TryExact(element, long.MinValue, long.MaxValue, 1, out var number)
            ? (long)number
            : Refuse(path, element, Numerals.Range(long.MinValue, long.MaxValue, 1), 0L);

    private ImmutableArray<KeyValuePair<string, long>> AllWholes()
    {
        _known.AddRange(_givenNames);
        return [.. _givenNames.Select(name => KeyValuePair.Create(name, Whole(PathOf(name), _given[name])))];
    }

    private IEnumerable<(string Path, JsonElement Element)> Elements(string name, int minimum, int maximum, string what)
    {
        var allowed = $"a list of {minimum} to {maximum} {what}";
        if (!TryTake(name, minimum == 0, allowed, out var list)) yield break;
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() < minimum || list.GetArrayLength() > maximum)
        {
            var found = list.ValueKind == JsonValueKind.Array ? $"a list of {list.GetArrayLength()}" : JsonText.Found(list);
            _source.Add(PathOf(name), found, allowed);
            yield break;
        }

        var index = 0;
        foreach (var element in list.EnumerateArray())
            yield return (string.Create(CultureInfo.InvariantCulture, $"{PathOf(name)}[{index++}]"), element);
    }

    private bool TryTake(string name, bool mayBeMissing, string allowed, out JsonElement element)
    {
        if (!_known.Contains(name)) _known.Add(name);
        if (_given.TryGetValue(name, out element)) return true;
        if (!mayBeMissing) _source.Add(PathOf(name), "missing", allowed);
        return false;
    }

    private T Refuse<T>(string path, JsonElement element, string allowed, T safe)
    {
        _source.Add(path, JsonText.Found(element), allowed);
        return safe;
    }

    // Which keys are known depends on the word that is wrong: no more complaints about this object.
    private T SkipRest<T>(T fallback)
    {
        _known.AddRange(_givenNames);
        return fallback;
    }

    private string PathOf(string name) => _path.Length == 0 ? name : $"{_path}.{name}";
}

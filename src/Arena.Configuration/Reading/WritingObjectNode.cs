using System.Collections.Immutable;
using System.Text.Json;

namespace Arena.Configuration;

/// <summary>An object that is written. What is <c>null</c> is left out, or written as null where a reader expects the key.</summary>
internal sealed class WritingObjectNode : ObjectNode
{
    private readonly Utf8JsonWriter _writer;

    internal WritingObjectNode(Utf8JsonWriter writer) => _writer = writer;

    internal override decimal Exact(
        string name, decimal minimum, decimal maximum, decimal step, string meaning, decimal? missing = null, decimal? value = null)
    {
        var number = Given(name, value);
        _writer.WriteNumber(name, Numerals.Normal(number));
        return number;
    }

    internal override decimal? OptionalExact(
        string name, decimal minimum, decimal maximum, decimal step, string meaning, decimal? value = null)
    {
        if (value is { } number) _writer.WriteNumber(name, Numerals.Normal(number));
        return value;
    }

    internal override double Number(
        string name, double minimum, double maximum, string meaning, double? missing = null, double? value = null)
    {
        var number = Given(name, value);
        _writer.WriteNumber(name, number);
        return number;
    }

    internal override double? OptionalNumber(
        string name, double minimum, double maximum, string meaning, double? otherwise = null, double? value = null)
    {
        if (value is { } number) _writer.WriteNumber(name, number);
        else if (otherwise is null) _writer.WriteNull(name);
        return value;
    }

    internal override string Text(string name, TextRule rule, string meaning, string? missing = null, string? value = null)
    {
        if (value is null && missing is not null) return missing;
        Invariant.Require(value is not null);
        _writer.WriteString(name, value);
        return value!;
    }

    internal override bool Flag(string name, string meaning, bool? missing = null, bool? value = null)
    {
        var flag = Given(name, value);
        _writer.WriteBoolean(name, flag);
        return flag;
    }

    internal override string Choice(
        string name, ImmutableArray<string> words, string meaning, string? missing = null, string? value = null)
    {
        Invariant.Require(value is not null);
        _writer.WriteString(name, value);
        return value!;
    }

    internal override T Object<T>(string name, string meaning, Description<T> description, T? value = default)
        where T : default
    {
        _writer.WriteStartObject(name);
        var written = description(this, value);
        _writer.WriteEndObject();
        return written;
    }

    internal override T? Optional<T>(string name, string meaning, Description<T> description, T? value = null)
        where T : class => value is null ? null : Object(name, meaning, description, value);

    internal override ImmutableArray<T> List<T>(
        string name, int minimum, int maximum, string meaning, Description<T> description, ImmutableArray<T> value = default)
    {
        _writer.WriteStartArray(name);
        foreach (var item in value)
        {
            _writer.WriteStartObject();
            description(this, item);
            _writer.WriteEndObject();
        }

        _writer.WriteEndArray();
        return value;
    }

    internal override ImmutableArray<long> Wholes(string name, int maximum, string meaning, ImmutableArray<long> value = default)
    {
        _writer.WriteStartArray(name);
        foreach (var number in value) _writer.WriteNumberValue(number);
        _writer.WriteEndArray();
        return value;
    }

    internal override ImmutableArray<KeyValuePair<string, long>> Map(
        string name, int maximum, string meaning, ImmutableArray<KeyValuePair<string, long>> value = default)
    {
        _writer.WriteStartObject(name);
        foreach (var (key, number) in value) _writer.WriteNumber(key, number);
        _writer.WriteEndObject();
        return value;
    }

    internal override T Variant<T>(
        string name, ImmutableArray<Variant<T>> variants, string meaning, T fallback, string? word = null, T? value = default)
        where T : default
    {
        _writer.WriteString(name, word);
        foreach (var variant in variants)
            if (variant.Word == word) return variant.Description(this, value);
        throw new ArgumentException($"'{word}' is none of {string.Join(", ", variants.Select(v => v.Word))}.", nameof(word));
    }

    internal override bool IsWell => true;

    internal override void Require(bool holds, string path, string allowed)
    {
        // What is written was checked when it was made.
    }

    private static T Given<T>(string name, T? value)
        where T : struct => value ?? throw new InvalidOperationException($"No value for '{name}'.");
}

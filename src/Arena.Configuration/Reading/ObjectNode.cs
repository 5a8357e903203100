using System.Collections.Immutable;

namespace Arena.Configuration;

/// <summary>
/// An object of a file, as a <see cref="Description{T}"/> sees it. The vocabulary of configuration: each call names one key with its
/// type, range, meaning, what it is when missing (<c>null</c>: it must be given) and the value to write.
/// </summary>
internal abstract class ObjectNode
{
    /// <summary>A number that must be exact: a multiple of <c>step</c>, which is 1, 0.1, 0.01 ...</summary>
    internal abstract decimal Exact(
        string name, decimal minimum, decimal maximum, decimal step, string meaning, decimal? missing = null, decimal? value = null);

    /// <summary>An exact number that may be left out or be <c>null</c>.</summary>
    internal abstract decimal? OptionalExact(
        string name, decimal minimum, decimal maximum, decimal step, string meaning, decimal? value = null);

    /// <summary>A number for a formula or a statistic.</summary>
    internal abstract double Number(
        string name, double minimum, double maximum, string meaning, double? missing = null, double? value = null);

    /// <summary>
    /// A number that may be left out or be <c>null</c>. What its user takes <c>otherwise</c> is for the schema only.
    /// </summary>
    internal abstract double? OptionalNumber(
        string name, double minimum, double maximum, string meaning, double? otherwise = null, double? value = null);

    /// <summary>A text.</summary>
    internal abstract string Text(string name, TextRule rule, string meaning, string? missing = null, string? value = null);

    /// <summary>Yes or no.</summary>
    internal abstract bool Flag(string name, string meaning, bool? missing = null, bool? value = null);

    /// <summary>One of several words.</summary>
    internal abstract string Choice(
        string name, ImmutableArray<string> words, string meaning, string? missing = null, string? value = null);

    /// <summary>An object.</summary>
    internal abstract T Object<T>(string name, string meaning, Description<T> description, T? value = default);

    /// <summary>An object that may be left out or be <c>null</c>.</summary>
    internal abstract T? Optional<T>(string name, string meaning, Description<T> description, T? value = null)
        where T : class;

    /// <summary>A list of objects. When reading, those that are no objects are left out.</summary>
    internal abstract ImmutableArray<T> List<T>(
        string name, int minimum, int maximum, string meaning, Description<T> description, ImmutableArray<T> value = default);

    /// <summary>A list of whole numbers.</summary>
    internal abstract ImmutableArray<long> Wholes(string name, int maximum, string meaning, ImmutableArray<long> value = default);

    /// <summary>An object with any keys, each a whole number, in order.</summary>
    internal abstract ImmutableArray<KeyValuePair<string, long>> Map(
        string name, int maximum, string meaning, ImmutableArray<KeyValuePair<string, long>> value = default);

    /// <summary>
    /// A word that says which other keys this object has. With a wrong word, reading goes on with <c>fallback</c>; <c>word</c> is that
    /// of the value to write.
    /// </summary>
    internal abstract T Variant<T>(
        string name, ImmutableArray<Variant<T>> variants, string meaning, T fallback, string? word = null, T? value = default);

    /// <summary>
    /// Whether nothing was found wrong in this object so far. Where something is, others need not be held to what stands in its place.
    /// </summary>
    internal abstract bool IsWell { get; }

    /// <summary>
    /// A rule that joins several keys. Asked only while all of this object is well: so it may rely on ranges.
    /// </summary>
    /// <param name="holds">Whether it holds.</param>
    /// <param name="path">The key to blame, relative to this object.</param>
    /// <param name="allowed">What is allowed and why.</param>
    internal abstract void Require(bool holds, string path, string allowed);

    /// <summary>An object of a kind that is never written.</summary>
    internal T Object<T>(string name, string meaning, Func<ObjectNode, T> description) =>
        Object<T>(name, meaning, (node, _) => description(node));

    /// <summary>An object that may be left out, of a kind that is never written.</summary>
    internal T? Optional<T>(string name, string meaning, Func<ObjectNode, T> description)
        where T : class => Optional<T>(name, meaning, (node, _) => description(node));

    /// <summary>A list of objects of a kind that is never written.</summary>
    internal ImmutableArray<T> List<T>(string name, int minimum, int maximum, string meaning, Func<ObjectNode, T> description) =>
        List<T>(name, minimum, maximum, meaning, (node, _) => description(node));

    /// <summary>A whole number.</summary>
    internal long Whole(string name, long minimum, long maximum, string meaning, long? missing = null, long? value = null) =>
        (long)Exact(name, minimum, maximum, 1, meaning, missing, value);

    /// <summary>A whole number that fits 32 bits.</summary>
    internal int Count(string name, int minimum, int maximum, string meaning, int? missing = null, int? value = null) =>
        (int)Exact(name, minimum, maximum, 1, meaning, missing, value);

    /// <summary>A seed: 64 bits as a whole number that is not negative.</summary>
    internal ulong Seed(string name, string meaning, ulong? missing = null, ulong? value = null) =>
        (ulong)Exact(name, 0, ulong.MaxValue, 1, meaning, missing, value);

    /// <summary>An amount of money, written in units of currency, exact to the micro-unit.</summary>
    internal Money Currency(string name, decimal minimum, decimal maximum, string meaning, decimal? missing = null, Money? value = null) =>
        new((long)(Exact(name, minimum, maximum, 0.000001m, meaning, missing, value?.Micros / 1_000_000m) * Money.MicrosPerUnit));

    /// <summary>An amount of money, written in whole micro-units.</summary>
    internal Money Micros(string name, string meaning, Money? value) =>
        new(Whole(name, long.MinValue, long.MaxValue, meaning, value: value?.Micros));

    /// <summary>
    /// A span of time, exact to the nanosecond, written in a unit that its name tells and that has <c>unit</c> nanoseconds, a power of ten.
    /// </summary>
    internal Timestamp Span(
        string name, long unit, decimal minimum, decimal maximum, string meaning, decimal? missing = null, Timestamp? value = null) =>
        new((long)(Exact(name, minimum, maximum, 1m / unit, meaning, missing, value?.Nanoseconds / (decimal)unit) * unit));

    /// <summary>A name that may be left out: <c>null</c> then.</summary>
    internal string? OptionalName(string name, string meaning, string? value)
    {
        var text = Text(name, TextRule.Name, meaning, "", value);
        return text.Length == 0 ? null : text;
    }
}

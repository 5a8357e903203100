using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Arena.Configuration;

/// <summary>An object that is described: collects its keys as JSON Schema (draft 7, which editors know best).</summary>
internal sealed class SchemaObjectNode : ObjectNode
{
    private readonly JsonObject _properties = [];
    private readonly JsonArray _required = [];
    private readonly JsonArray _variants = [];

    /// <summary>The schema of an object.</summary>
    internal static JsonObject Describe<T>(string meaning, Description<T> description)
    {
        var node = new SchemaObjectNode();
        description(node, default);
        return node.ToSchema(meaning);
    }

    internal override decimal Exact(
        string name, decimal minimum, decimal maximum, decimal step, string meaning, decimal? missing = null, decimal? value = null)
    {
        Add(name, missing is null, meaning, new JsonObject
        {
            ["type"] = step == 1 ? "integer" : "number", ["minimum"] = minimum, ["maximum"] = maximum, ["default"] = missing,
        });
        return missing ?? Math.Clamp(0, minimum, maximum);
    }

    internal override decimal? OptionalExact(
        string name, decimal minimum, decimal maximum, decimal step, string meaning, decimal? value = null)
    {
        Add(name, false, meaning, new JsonObject
        {
            ["type"] = new JsonArray(step == 1 ? "integer" : "number", "null"), ["minimum"] = minimum, ["maximum"] = maximum,
        });
        return null;
    }

    internal override double Number(
        string name, double minimum, double maximum, string meaning, double? missing = null, double? value = null)
    {
        Add(name, missing is null, meaning, new JsonObject
        {
            ["type"] = "number", ["minimum"] = minimum, ["maximum"] = maximum, ["default"] = missing,
        });
        return missing ?? Math.Clamp(0, minimum, maximum);
    }

    internal override double? OptionalNumber(
        string name, double minimum, double maximum, string meaning, double? otherwise = null, double? value = null)
    {
        Add(name, false, meaning, new JsonObject
        {
            ["type"] = new JsonArray("number", "null"), ["minimum"] = minimum, ["maximum"] = maximum, ["default"] = otherwise,
        });
        return null;
    }

    internal override string Text(string name, TextRule rule, string meaning, string? missing = null, string? value = null)
    {
        Add(name, missing is null, meaning, new JsonObject
        {
            ["type"] = "string", ["pattern"] = rule.Pattern, ["maxLength"] = rule.MaximumLength, ["default"] = missing is "" ? null : missing,
        });
        return missing ?? "";
    }

    internal override bool Flag(string name, string meaning, bool? missing = null, bool? value = null)
    {
        Add(name, missing is null, meaning, new JsonObject { ["type"] = "boolean", ["default"] = missing });
        return missing ?? false;
    }

    internal override string Choice(
        string name, ImmutableArray<string> words, string meaning, string? missing = null, string? value = null)
    {
        Add(name, missing is null, meaning, new JsonObject { ["enum"] = Words(words), ["default"] = missing });
        return missing ?? words[0];
    }

    internal override T Object<T>(string name, string meaning, Description<T> description, T? value = default)
        where T : default
    {
        var node = new SchemaObjectNode();
        var described = description(node, default);
        Add(name, true, meaning, node.ToSchema(meaning));
        return described;
    }

    internal override T? Optional<T>(string name, string meaning, Description<T> description, T? value = null)
        where T : class
    {
        var schema = Describe(meaning, description);
        schema["type"] = new JsonArray("object", "null");
        Add(name, false, meaning, schema);
        return null;
    }

    internal override ImmutableArray<T> List<T>(
        string name, int minimum, int maximum, string meaning, Description<T> description, ImmutableArray<T> value = default)
    {
        Add(name, minimum > 0, meaning, new JsonObject
        {
            ["type"] = "array", ["minItems"] = minimum, ["maxItems"] = maximum, ["items"] = Describe("", description),
        });
        return [];
    }

    internal override ImmutableArray<long> Wholes(string name, int maximum, string meaning, ImmutableArray<long> value = default)
    {
        Add(name, false, meaning, new JsonObject
        {
            ["type"] = "array", ["maxItems"] = maximum, ["items"] = new JsonObject { ["type"] = "integer" },
        });
        return [];
    }

    internal override ImmutableArray<KeyValuePair<string, long>> Map(
        string name, int maximum, string meaning, ImmutableArray<KeyValuePair<string, long>> value = default)
    {
        Add(name, true, meaning, new JsonObject
        {
            ["type"] = "object", ["maxProperties"] = maximum, ["additionalProperties"] = new JsonObject { ["type"] = "integer" },
        });
        return [];
    }

    internal override T Variant<T>(
        string name, ImmutableArray<Variant<T>> variants, string meaning, T fallback, string? word = null, T? value = default)
        where T : default
    {
        var meanings = string.Concat(variants.Select(v => $"\n{v.Word}: {v.Meaning}"));
        Add(name, true, meaning + meanings, new JsonObject { ["enum"] = Words(variants.Select(v => v.Word)) });
        foreach (var variant in variants)
        {
            var node = new SchemaObjectNode();
            variant.Description(node, default);
            foreach (var (key, _) in node._properties)
                if (!_properties.ContainsKey(key)) _properties[key] = new JsonObject();
            _variants.Add(new JsonObject
            {
                ["if"] = new JsonObject { ["properties"] = new JsonObject { [name] = new JsonObject { ["const"] = variant.Word } } },
                ["then"] = node.Keys(),
            });
        }

        return fallback;
    }

    internal override bool IsWell => true;

    internal override void Require(bool holds, string path, string allowed)
    {
        // Rules that join keys have no place in a schema; the reader tells them.
    }

    private static JsonArray Words(IEnumerable<string> words) => new([.. words.Select(word => (JsonNode)word)]);

    private void Add(string name, bool isRequired, string meaning, JsonObject schema)
    {
        if (schema.TryGetPropertyValue("default", out var missing) && missing is null) schema.Remove("default");
        if (meaning.Length > 0) schema["description"] = meaning;
        _properties[name] = schema;
        if (isRequired) _required.Add(name);
    }

    private JsonObject ToSchema(string meaning)
    {
        var schema = Keys();
        schema["type"] = "object";
        schema["additionalProperties"] = false;
        if (meaning.Length > 0) schema["description"] = meaning;
        if (_variants.Count > 0) schema["allOf"] = _variants;
        return schema;
    }

    private JsonObject Keys()
    {
        var keys = new JsonObject { ["properties"] = _properties };
        if (_required.Count > 0) keys["required"] = _required;
        return keys;
    }
}

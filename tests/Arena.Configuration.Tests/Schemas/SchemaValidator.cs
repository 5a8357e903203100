using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Arena.Configuration.Tests;

/// <summary>As much of JSON Schema as the schemas here use, written from the standard and not from the code that writes them.</summary>
internal static class SchemaValidator
{
    private static readonly string[] Known =
    [
        "$schema", "title", "description", "default", "type", "properties", "required", "additionalProperties", "allOf", "if", "then",
        "enum", "const", "minimum", "maximum", "pattern", "maxLength", "items", "minItems", "maxItems", "maxProperties",
    ];

    /// <summary>What is wrong with a value, one line each.</summary>
    public static List<string> Validate(JsonObject schema, JsonNode? value)
    {
        var problems = new List<string>();
        Check(schema, value, "$", problems);
        return problems;
    }

    private static void Check(JsonObject schema, JsonNode? value, string path, List<string> problems)
    {
        foreach (var (keyword, _) in schema)
            if (!Known.Contains(keyword)) problems.Add($"{path}: the validator does not know '{keyword}'");
        if (schema["type"] is { } type && !Types(type).Any(name => Is(name, value))) problems.Add($"{path}: is no {type.ToJsonString()}");
        if (schema["enum"] is JsonArray words && !words.Any(word => JsonNode.DeepEquals(word, value))) problems.Add($"{path}: is no {words.ToJsonString()}");
        if (schema["const"] is { } constant && !JsonNode.DeepEquals(constant, value)) problems.Add($"{path}: is not {constant}");
        if (value is JsonObject keys) CheckObject(schema, keys, path, problems);
        if (value is JsonArray list) CheckList(schema, list, path, problems);
        if (value is JsonValue scalar) CheckScalar(schema, scalar, path, problems);
        foreach (var part in schema["allOf"]?.AsArray() ?? []) Check(part!.AsObject(), value, path, problems);
        if (schema["if"] is JsonObject condition && Validate(condition, value).Count == 0) Check(schema["then"]!.AsObject(), value, path, problems);
    }

    private static void CheckObject(JsonObject schema, JsonObject value, string path, List<string> problems)
    {
        var properties = schema["properties"]?.AsObject() ?? [];
        foreach (var name in schema["required"]?.AsArray() ?? [])
            if (!value.ContainsKey((string)name!)) problems.Add($"{path}: has no {name}");
        foreach (var (name, inner) in value)
        {
            if (properties[name] is JsonObject known) Check(known, inner, $"{path}.{name}", problems);
            else if (schema["additionalProperties"] is JsonObject others) Check(others, inner, $"{path}.{name}", problems);
            else if (schema["additionalProperties"] is JsonValue) problems.Add($"{path}: has {name}");
        }
    }

    private static void CheckList(JsonObject schema, JsonArray value, string path, List<string> problems)
    {
        if (value.Count < (int?)schema["minItems"] || value.Count > (int?)schema["maxItems"]) problems.Add($"{path}: has {value.Count} items");
        if (schema["items"] is not JsonObject items) return;
        for (var i = 0; i < value.Count; i++) Check(items, value[i], $"{path}[{i}]", problems);
    }

    private static void CheckScalar(JsonObject schema, JsonValue value, string path, List<string> problems)
    {
        if (value.GetValueKind() == JsonValueKind.Number)
        {
            var number = (double)value;
            if (number < (double?)schema["minimum"] || number > (double?)schema["maximum"]) problems.Add($"{path}: {number} is out of range");
        }
        else if (value.GetValueKind() == JsonValueKind.String)
        {
            var text = (string)value!;
            if (schema["pattern"] is { } pattern && !Regex.IsMatch(text, (string)pattern!)) problems.Add($"{path}: '{text}' is no {pattern}");
            if (text.Length > (int?)schema["maxLength"]) problems.Add($"{path}: is too long");
        }
    }

    private static IEnumerable<string> Types(JsonNode type) => type is JsonArray several ? several.Select(name => (string)name!) : [(string)type!];

    private static bool Is(string type, JsonNode? value) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value?.GetValueKind() == JsonValueKind.String,
        "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "number" => value?.GetValueKind() == JsonValueKind.Number,
        _ => value?.GetValueKind() == JsonValueKind.Number && (double)value % 1 == 0,
    };
}

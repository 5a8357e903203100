using System.Text.Json;
using System.Text.Json.Serialization;

namespace Arena.Grains;

/// <summary>
/// A parameter's name and value as a pair <c>["name", 1.5]</c>: the framework's own form of a pair is made of read-only
/// properties, which specifications leave out.
/// </summary>
internal sealed class ParameterConverter : JsonConverter<KeyValuePair<string, double>>
{
    /// <inheritdoc/>
    public override KeyValuePair<string, double> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Expect(reader.TokenType == JsonTokenType.StartArray && reader.Read() && reader.TokenType == JsonTokenType.String);
        var name = reader.GetString()!;
        Expect(reader.Read() && reader.TokenType == JsonTokenType.Number);
        var value = reader.GetDouble();
        Expect(reader.Read() && reader.TokenType == JsonTokenType.EndArray);
        return KeyValuePair.Create(name, value);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, KeyValuePair<string, double> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.Key);
        writer.WriteNumberValue(value.Value);
        writer.WriteEndArray();
    }

    private static void Expect(bool holds)
    {
        if (!holds) throw new JsonException("A parameter is a pair of a name and a number.");
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Arena.Grains;

/// <summary>
/// Specifications as bytes, for messages between grains and silos: every value as it is, in the engine's own units. People write
/// configuration files instead, which are read by Arena.Configuration before anything gets here.
/// </summary>
public static class SpecJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        // What is computed from the rest is not part of a specification.
        IgnoreReadOnlyProperties = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new ParameterConverter() },
    };

    /// <summary>A specification as UTF-8 JSON; nothing is lost.</summary>
    /// <typeparam name="T">A <c>MatchSpec</c> or <c>TournamentSpec</c>.</typeparam>
    public static byte[] Write<T>(T specification) => JsonSerializer.SerializeToUtf8Bytes(specification, Options);

    /// <summary>Reads back what <see cref="Write"/> wrote.</summary>
    /// <typeparam name="T">What was written.</typeparam>
    /// <exception cref="JsonException">The bytes are no such specification.</exception>
    public static T Read<T>(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize<T>(bytes, Options) ?? throw new JsonException($"There is no {typeof(T).Name} in 'null'.");
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Arena.Configuration;

/// <summary>A kind of configuration file: reads, writes and describes it from one description.</summary>
/// <param name="kind">Its kind: names its schema.</param>
/// <param name="meaning">What such a file is, in one sentence.</param>
/// <param name="description">Its keys.</param>
internal sealed class ConfigurationFile<T>(string kind, string meaning, Description<T> description)
    where T : class
{
    // People read these files: letters beyond ASCII and apostrophes stay what they are.
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal string SchemaFileName => $"{kind}.schema.json";

    /// <summary>Reads a file.</summary>
    /// <exception cref="ConfigurationException">It cannot be read.</exception>
    internal T Load(string path, int maximumBytes = JsonSource.MaximumBytes)
    {
        var problems = new ProblemList();
        var value = Load(path, problems, maximumBytes);
        problems.ThrowIfAny();
        return value!;
    }

    /// <summary>Reads a file; problems are added.</summary>
    /// <returns><c>null</c>, or something of no use, when there are problems.</returns>
    internal T? Load(string path, ProblemList problems, int maximumBytes = JsonSource.MaximumBytes)
    {
        var source = new JsonSource(path, problems);
        return source.ReadFile(maximumBytes) is { } bytes ? Parse(source, bytes) : null;
    }

    /// <summary>Reads a text.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="ConfigurationException">It cannot be read.</exception>
    internal T Parse(string name, string text)
    {
        var problems = new ProblemList();
        var value = Parse(new JsonSource(name, problems), Encoding.UTF8.GetBytes(text));
        problems.ThrowIfAny();
        return value!;
    }

    /// <summary>Writes a value: indented, one line feed at the end.</summary>
    /// <param name="value">What to write.</param>
    /// <param name="schema">Where its schema lies, relative to the file; <c>null</c>: not told.</param>
    internal string Write(T value, string? schema)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Layout))
        {
            writer.WriteStartObject();
            WithSchema(new WritingObjectNode(writer), value, schema);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    /// <summary>Runs the description of such files against a node.</summary>
    internal T Describe(ObjectNode node) => WithSchema(node, null, null);

    /// <summary>The JSON Schema of such files.</summary>
    internal string Schema()
    {
        var schema = SchemaObjectNode.Describe<T>(meaning, (node, value) => WithSchema(node, value, null));
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(1, "title", $"Arena {kind}");
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Layout)) schema.WriteTo(writer);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private T? Parse(JsonSource source, byte[] bytes)
    {
        using var document = source.Parse(bytes);
        return document is null
            ? null
            : JsonObjectNode.Read<T>(source, "", document.RootElement, (node, value) => WithSchema(node, value, null));
    }

    private T WithSchema(ObjectNode node, T? value, string? schema)
    {
        node.Text("$schema", TextRule.Path, "Where this file's schema lies, for editors.", "", schema);
        return description(node, value);
    }
}

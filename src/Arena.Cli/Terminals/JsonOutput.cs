using System.Text;
using System.Text.Json;

namespace Arena.Cli;

/// <summary>Writes a result as JSON: indented, one value, nothing around it.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Indented = true,
        NewLine = "\n",
        // The output is read by programs and people, never embedded in a page: an apostrophe may stay one.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes one JSON value and a line's end.</summary>
    public static void Write(Terminal terminal, Action<Utf8JsonWriter> write)
    {
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory, WriterOptions)) write(writer);
        terminal.Output.WriteLine(Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length));
    }
}

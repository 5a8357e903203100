using System.Text.Json;

namespace Arena.Configuration;

/// <summary>Reads a text once from end to end, so that everything after can rely on its form.</summary>
internal static class JsonScan
{
    /// <summary>Whether the text is JSON (with comments and trailing commas), not too deep, with texts that are valid Unicode.</summary>
    internal static bool IsSound(JsonSource source, ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions
        {
            CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = JsonSource.MaximumBytes,
        });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth >= JsonSource.MaximumDepth)
                    return Refuse(source, text, reader.TokenStartIndex, "nested too deep", $"at most {JsonSource.MaximumDepth} levels");
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName) _ = reader.GetString();
            }

            return true;
        }
        catch (JsonException e)
        {
            return Refuse(source, text, Offset(text, e), "not JSON", Reason(e));
        }
        catch (InvalidOperationException)
        {
            return Refuse(source, text, reader.TokenStartIndex, "not text", "valid Unicode");
        }
    }

    private static bool Refuse(JsonSource source, ReadOnlySpan<byte> text, long offset, string found, string allowed)
    {
        var before = text[..(int)Math.Min(offset, text.Length)];
        var line = before.Count((byte)'\n') + 1;
        var column = before.Length - before.LastIndexOf((byte)'\n');
        source.Add($"line {line}, column {column}", found, allowed);
        return false;
    }

    private static long Offset(ReadOnlySpan<byte> text, JsonException e)
    {
        var start = 0;
        for (var line = 0L; line < (e.LineNumber ?? 0); line++) start += text[start..].IndexOf((byte)'\n') + 1;
        return start + (e.BytePositionInLine ?? 0);
    }

    // The parser's sentence, without its own count of lines, which starts at 0.
    private static string Reason(JsonException e)
    {
        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? e.Message : e.Message[..end];
    }
}

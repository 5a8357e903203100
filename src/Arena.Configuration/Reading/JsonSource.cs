using System.Text.Json;

namespace Arena.Configuration;

/// <summary>The text of a file that is being read, and where its problems go.</summary>
/// <param name="Name">The file, as messages name it.</param>
/// <param name="Problems">Where problems go.</param>
internal sealed record JsonSource(string Name, ProblemList Problems)
{
    /// <summary>The largest file read.</summary>
    internal const int MaximumBytes = 1 << 20;

    /// <summary>How deep objects and lists may nest.</summary>
    internal const int MaximumDepth = 16;

    private static readonly JsonDocumentOptions Options = new()
    {
        CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = MaximumDepth,
    };

    internal void Add(string path, string found, string allowed) => Problems.Add(new ConfigurationProblem(Name, path, found, allowed));

    /// <summary>Reads the file into memory.</summary>
    /// <param name="maximumBytes">The largest file read.</param>
    /// <returns><c>null</c> when there is a problem, which has been added.</returns>
    internal byte[]? ReadFile(int maximumBytes = MaximumBytes)
    {
        try
        {
            if (Directory.Exists(Name)) return Refuse("a folder", "a JSON file");
            using var stream = new FileStream(Name, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (stream.Length > maximumBytes)
                return Refuse($"{stream.Length} bytes", $"a file of at most {maximumBytes} bytes");
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Refuse("not found", "an existing JSON file");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Refuse("cannot be read", e.Message);
        }
    }

    /// <summary>Parses JSON whose top is an object.</summary>
    /// <returns><c>null</c> when there is a problem, which has been added.</returns>
    internal JsonDocument? Parse(ReadOnlyMemory<byte> text)
    {
        if (text.Span.StartsWith("\uFEFF"u8)) text = text[3..];
        if (!JsonScan.IsSound(this, text.Span)) return null;
        var document = JsonDocument.Parse(text, Options);
        if (document.RootElement.ValueKind == JsonValueKind.Object) return document;
        Add("$", JsonText.Found(document.RootElement), "an object in braces");
        document.Dispose();
        return null;
    }

    private byte[]? Refuse(string found, string allowed)
    {
        Add("$", found, allowed);
        return null;
    }
}

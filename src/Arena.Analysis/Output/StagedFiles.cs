using System.Text;

namespace Arena.Analysis;

/// <summary>
/// Files that appear together: each is written under a temporary name beside its place, and all are moved there at the end. When
/// anything fails before, the temporary files are removed and what was there before stays.
/// </summary>
internal sealed class StagedFiles : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private const int BufferSize = 1 << 16;

    private readonly string _folder;
    private readonly List<(string Staged, string Final, IDisposable Content)> _files = [];

    /// <summary>Files in a folder, which is made when it is missing.</summary>
    /// <exception cref="OutputException">The folder cannot be made.</exception>
    public StagedFiles(string folder)
    {
        _folder = Path.GetFullPath(folder);
        Guard(_folder, () => Directory.CreateDirectory(_folder));
    }

    /// <summary>Starts a file. Lines end as the writer is told; the text is UTF-8 without a mark.</summary>
    /// <exception cref="OutputException">The file cannot be opened.</exception>
    public TextWriter Add(string name) => Open(name, staged => new StreamWriter(staged, append: false, Utf8, BufferSize));

    /// <summary>Starts a file of bytes.</summary>
    /// <exception cref="OutputException">The file cannot be opened.</exception>
    public Stream AddBinary(string name) => Open(name, staged => new FileStream(staged, FileMode.Create, FileAccess.Write, FileShare.Read, BufferSize));

    /// <summary>Adds a file and writes it.</summary>
    /// <exception cref="OutputException">The file cannot be opened or written.</exception>
    public void Write(string name, Action<TextWriter> write)
    {
        var writer = Add(name);
        Guard(Path.Combine(_folder, name), () => write(writer));
    }

    /// <summary>Writes what is buffered and moves every file to its place.</summary>
    /// <returns>The files' paths, in the order in which they were started.</returns>
    /// <exception cref="OutputException">A file cannot be written or moved.</exception>
    public ImmutableArray<string> Commit()
    {
        foreach (var (_, final, content) in _files) Guard(final, content.Dispose);
        foreach (var (staged, final, _) in _files) Guard(final, () => File.Move(staged, final, overwrite: true));
        ImmutableArray<string> paths = [.. _files.Select(file => file.Final)];
        _files.Clear();
        return paths;
    }

    /// <summary>Removes what was not committed.</summary>
    public void Dispose()
    {
        foreach (var (staged, _, content) in _files)
        {
            try
            {
                content.Dispose();
            }
            catch (IOException)
            {
                // A full disk fails the last flush as well; the failure that brought us here is already on its way.
            }

            File.Delete(staged);
        }
    }

    private T Open<T>(string name, Func<string, T> open)
        where T : IDisposable
    {
        var final = Path.Combine(_folder, name);
        var staged = final + ".partial";
        T? content = default;
        Guard(final, () => content = open(staged));
        _files.Add((staged, final, content!));
        return content!;
    }

    /// <summary>Runs something that writes, and turns what the file system throws into a message.</summary>
    /// <exception cref="OutputException">The file system refused.</exception>
    public static void Guard(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new OutputException($"cannot write '{path}': {cause.Message}", cause);
        }
    }
}

using Arena.Simulation;

namespace Arena.Cli;

/// <summary>A tape on its way to a file: it appears under its name only when it is whole.</summary>
internal sealed class TapeFile : ITapeSink, IDisposable
{
    private readonly string _path;
    private readonly string _partial;
    private readonly FileStream _stream;
    private bool _isComplete;

    private TapeFile(string path)
    {
        _path = path;
        _partial = path + ".partial";
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
        if (Directory.Exists(path)) throw new IOException("it is a folder");
        _stream = new FileStream(_partial, FileMode.Create, FileAccess.Write);
    }

    /// <summary>Opens a file for a tape before the match is played, so that a wrong path costs nothing.</summary>
    /// <param name="path">The file; <c>null</c>: no tape is kept.</param>
    /// <exception cref="CliException">It cannot be written.</exception>
    public static TapeFile? Create(string? path)
    {
        if (path is null) return null;
        OutputFile.RequireNoDevice("--tape", path);
        return Guard(path, () => new TapeFile(path));
    }

    /// <summary>Whether a path is that of a file that begins as a tape does.</summary>
    public static bool IsTape(string path)
    {
        if (!File.Exists(path)) return false;
        var begin = "ARENATAP"u8;
        Span<byte> bytes = stackalloc byte[begin.Length];
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return stream.ReadAtLeast(bytes, begin.Length, throwOnEndOfStream: false) == begin.Length && bytes.SequenceEqual(begin);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Whoever opens it next says what is in the way.
            return false;
        }
    }

    /// <summary>Reads a whole tape.</summary>
    /// <exception cref="CliException">It cannot be read.</exception>
    public static byte[] Read(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (!stream.CanSeek) throw new CliException($"TAPE: {path}: cannot be read: it is no file; give a tape written with --tape");
            if (stream.Length > Array.MaxLength)
                throw new CliException($"TAPE: {path}: cannot be read: {stream.Length} bytes are more than the {Array.MaxLength} that a replay can hold");
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"TAPE: {path}: cannot be read: {exception.Message}");
        }
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> block)
    {
        try
        {
            _stream.Write(block);
        }
        catch (IOException exception)
        {
            throw Unwritable(_path, exception);
        }
    }

    /// <summary>Gives the file its name: the tape is whole.</summary>
    /// <exception cref="CliException">The last bytes cannot be written.</exception>
    public void Complete() => Guard(_path, () =>
    {
        _stream.Dispose();
        File.Move(_partial, _path, overwrite: true);
        return _isComplete = true;
    });

    /// <summary>Removes what is not whole.</summary>
    public void Dispose()
    {
        if (_isComplete) return;
        try
        {
            _stream.Dispose();
        }
        catch (IOException)
        {
            // A full disk fails the last flush as well; the failure that brought us here is already on its way.
        }

        File.Delete(_partial);
    }

    private static T Guard<T>(string path, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, exception);
        }
    }

    private static CliException Unwritable(string path, Exception exception) =>
        new($"--tape: {path}: cannot be written: {exception.Message}");
}

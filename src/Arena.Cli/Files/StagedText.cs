using System.Text;

namespace Arena.Cli;

/// <summary>A text file on its way: it appears under its name only when it is whole.</summary>
internal sealed class StagedText : IDisposable
{
    private readonly string _option;
    private readonly string _path;
    private readonly string _partial;
    private bool _isComplete;

    private StagedText(string option, string path)
    {
        (_option, _path, _partial) = (option, path, path + ".partial");
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
            if (Directory.Exists(path)) throw new IOException("it is a folder");
            Writer = new StreamWriter(_partial, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(exception);
        }
    }

    /// <summary>Where the text goes.</summary>
    public StreamWriter Writer { get; }

    /// <summary>Opens a file to write; the folder is made if it is missing, a file of the same name is replaced at the end.</summary>
    /// <param name="option">The option that names it.</param>
    /// <param name="path">Its path; <c>null</c>: nothing is written.</param>
    /// <param name="inputs">Files that are read meanwhile: none may be it.</param>
    /// <exception cref="CliException">It cannot be written, or is an input.</exception>
    public static StagedText? Create(string option, string? path, params ReadOnlySpan<string?> inputs)
    {
        if (path is null) return null;
        foreach (var input in inputs)
        {
            if (input is not null && Path.GetFullPath(input) == Path.GetFullPath(path))
                throw new CliException($"{option}: {path}: is read by this command; give another file");
        }

        OutputFile.RequireNoDevice(option, path);
        return new StagedText(option, path);
    }

    /// <summary>Gives the file its name: the text is whole.</summary>
    /// <exception cref="CliException">The last bytes cannot be written.</exception>
    public void Complete()
    {
        try
        {
            Writer.Dispose();
            File.Move(_partial, _path, overwrite: true);
            _isComplete = true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(exception);
        }
    }

    /// <summary>Removes what is not whole.</summary>
    public void Dispose()
    {
        if (_isComplete) return;
        try
        {
            Writer.Dispose();
        }
        catch (IOException)
        {
            // A full disk fails the last flush as well; the failure that brought us here is already on its way.
        }

        File.Delete(_partial);
    }

    private CliException Unwritable(Exception exception) => new($"{_option}: {_path}: cannot be written: {exception.Message}");
}

using System.Text;

namespace Arena.Cli;

/// <summary>Writes a whole text file, or nothing.</summary>
internal static class OutputFile
{
    /// <summary>Writes a text; the folder is made if it is missing, a file of the same name is replaced.</summary>
    /// <exception cref="CliException">It cannot be written; the message names the option and the file.</exception>
    public static void Write(string option, string path, string text)
    {
        RequireNoDevice(option, path);
        var partial = path + ".partial";
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
            File.WriteAllText(partial, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(partial, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"{option}: {path}: cannot be written: {exception.Message}");
        }
    }

    /// <summary>Requires that a path is none of the system's devices: a file is moved to its place, and would replace one.</summary>
    /// <exception cref="CliException">It is; the message names the option and the path.</exception>
    public static void RequireNoDevice(string option, string path)
    {
        if (!OperatingSystem.IsWindows() && Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal))
            throw new CliException($"{option}: {path}: cannot be written: it is a device; give a file");
    }
}

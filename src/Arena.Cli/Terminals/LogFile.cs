using Serilog;
using Serilog.Core;
using Serilog.Formatting.Compact;

namespace Arena.Cli;

/// <summary>The log a user asks for with <c>--log</c>: compact JSON, one event a line, with the ids that were pushed where it was written.</summary>
internal static class LogFile
{
    /// <summary>Opens a log.</summary>
    /// <param name="path">The file, which is appended to; <c>null</c>: nothing is logged anywhere.</param>
    /// <exception cref="CliException">The file cannot be written.</exception>
    public static Logger Open(string? path)
    {
        var configuration = new LoggerConfiguration().Enrich.FromLogContext();
        if (path is null) return configuration.CreateLogger();
        RequireWritable(path);
        return configuration
            .MinimumLevel.Debug()
            .MinimumLevel.Override("Orleans", Serilog.Events.LogEventLevel.Warning)
            .MinimumLevel.Override("Polly", Serilog.Events.LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft", Serilog.Events.LogEventLevel.Warning)
            .WriteTo.File(new CompactJsonFormatter(), path, fileSizeLimitBytes: null)
            .CreateLogger();
    }

    private static void RequireWritable(string path)
    {
        try
        {
            // The sink would swallow this failure: a log that silently is not written is worse than none.
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
            using var file = new FileStream(path, FileMode.Append, FileAccess.Write);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CliException($"--log: {path}: cannot be written: {exception.Message}");
        }
    }
}

using Arena.Analysis;
using Arena.Configuration;
using Arena.Storage;
using Serilog;

namespace Arena.Cli;

/// <summary>The last resort of every command: no failure reaches the user as a stack trace.</summary>
internal static class FailureHandler
{
    /// <summary>Runs a command's work.</summary>
    /// <param name="terminal">Where messages go.</param>
    /// <param name="work">The work; returns the exit code.</param>
    /// <param name="logPath">The log file, made before the work starts; <c>null</c> for none.</param>
    public static async Task<int> RunAsync(Terminal terminal, Func<ILogger, Task<int>> work, string? logPath)
    {
        try
        {
            await using var log = LogFile.Open(logPath);
            try
            {
                return await work(log).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                log.Error(exception, "The command failed");
                throw;
            }
        }
        catch (OperationCanceledException) when (terminal.Interrupted.IsCancellationRequested)
        {
            return Refuse(terminal, "interrupted", ExitCodes.Interrupted);
        }
        catch (ConfigurationException exception)
        {
            return Refuse(terminal, exception.Message, ExitCodes.WrongInput);
        }
        catch (Exception exception) when (exception is CliException or OutputException or StorageException or IOException or UnauthorizedAccessException)
        {
            return Refuse(terminal, exception.Message, ExitCodes.WrongInput);
        }
        catch (Exception exception)
        {
            var hint = logPath is null ? "add --log FILE to the command to see where" : $"the whole exception is in {logPath}";
            return Refuse(terminal, $"the arena failed: {exception.GetType().Name}: {FirstLine(exception.Message)} ({hint})", ExitCodes.Fault);
        }
    }

    private static int Refuse(Terminal terminal, string message, int exitCode)
    {
        foreach (var line in message.Split('\n')) terminal.Error.WriteLine($"arena: {line.TrimEnd('.', '\r')}");
        return exitCode;
    }

    private static string FirstLine(string message) => message.Split('\n', 2)[0].Trim();
}

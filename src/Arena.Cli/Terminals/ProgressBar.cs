using Spectre.Console;

namespace Arena.Cli;

/// <summary>Shows how far a long command is, where somebody watches; otherwise nothing.</summary>
internal static class ProgressBar
{
    /// <summary>Runs work that reports how much of it is done.</summary>
    /// <typeparam name="T">What the work comes to.</typeparam>
    /// <param name="terminal">Where the bar is drawn: on the error stream, so that the result stays clean.</param>
    /// <param name="title">What is being done.</param>
    /// <param name="work">The work; reports 0 to 1, from any thread.</param>
    public static async Task<T> RunAsync<T>(Terminal terminal, string title, Func<Action<double>, Task<T>> work)
    {
        if (!terminal.IsInteractive) return await work(terminal.Progress ?? (_ => { })).ConfigureAwait(false);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        return await console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                var bar = progress.AddTask(Markup.Escape(title), maxValue: 1);
                return await work(share => bar.Value = share).ConfigureAwait(false);
            }).ConfigureAwait(false);
    }
}

using System.Runtime.InteropServices;
using Arena.Cli;

using var interruption = new CancellationTokenSource();

// The first signal asks the command to stop cleanly; a second one ends the process at once.
void Interrupt(PosixSignalContext context)
{
    context.Cancel = true;
    if (interruption.IsCancellationRequested) Environment.Exit(ExitCodes.Interrupted);
    interruption.Cancel();
}

using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);

return await CliApplication.InvokeAsync(args, Terminal.ForProcess(interruption.Token));

using Microsoft.Extensions.Hosting;

namespace Arena.Grains;

/// <summary>A host's lifetime that neither listens to signals nor writes to the terminal: both belong to the program around the silo.</summary>
internal sealed class SilentLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

using System.Net.Sockets;
using Arena.Bots;
using Arena.Firms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Hosting;
using Serilog;

namespace Arena.Grains;

/// <summary>
/// A silo in this process: every run of the arena goes through its grains. It listens on loopback only, on a port of its own, so
/// that several can run side by side; it logs where it is told and never writes to the terminal.
/// </summary>
public sealed class ArenaSilo : IAsyncDisposable
{
    private const int PortAttempts = 8;
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(5);

    private readonly IHost _host;

    private ArenaSilo(IHost host) => _host = host;

    /// <summary>Refers to the silo's grains.</summary>
    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    /// <summary>Starts a silo.</summary>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    public static async Task<ArenaSilo> StartAsync(ArenaSiloOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        for (var attempt = 1; ; attempt++)
        {
            var host = Build(options, LoopbackPorts.Free());
            try
            {
                await host.StartAsync(cancellationToken).ConfigureAwait(false);
                return new ArenaSilo(host);
            }
            catch (Exception exception) when (attempt < PortAttempts && IsPortTaken(exception))
            {
                // Another process took the port between finding it and using it.
                await DisposeAsync(host).ConfigureAwait(false);
            }
            catch
            {
                await DisposeAsync(host).ConfigureAwait(false);
                throw;
            }
        }
    }

    /// <summary>Stops the silo: ends its grains and closes its port.</summary>
    public async ValueTask DisposeAsync()
    {
        using var timeout = new CancellationTokenSource(StopTimeout);
        await _host.StopAsync(timeout.Token).ConfigureAwait(false);
        await DisposeAsync(_host).ConfigureAwait(false);
    }

    private static IHost Build(ArenaSiloOptions options, int port)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton<IHostLifetime, SilentLifetime>();
        builder.Services.AddSerilog(options.Logger, dispose: false);
        builder.Services.AddSingleton(_ => new MatchPool(options.Workers));
        builder.Services.AddSingleton<IBotFactory>(options.Bots ?? new InProcessBotFactory());
        builder.UseOrleans(silo =>
        {
            // No gateway: whoever runs the silo calls its grains from inside the process.
            silo.UseLocalhostClustering(siloPort: port, gatewayPort: 0, serviceId: "arena", clusterId: $"arena-{port}");
            silo.Configure<MessagingOptions>(messaging => messaging.ResponseTimeout = options.ResponseTimeout);
        });
        return builder.Build();
    }

    private static bool IsPortTaken(Exception exception) =>
        exception is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }
        || (exception.InnerException is { } inner && IsPortTaken(inner));

    private static async ValueTask DisposeAsync(IHost host)
    {
        if (host is IAsyncDisposable disposable) await disposable.DisposeAsync().ConfigureAwait(false);
        else host.Dispose();
    }
}

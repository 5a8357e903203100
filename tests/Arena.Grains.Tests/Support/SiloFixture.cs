using Arena.Testing;

namespace Arena.Grains.Tests;

/// <summary>One silo for the tests that only play matches; it has the bots of the golden matches.</summary>
public sealed class SiloFixture : IAsyncLifetime
{
    private ArenaSilo? _silo;

    public IGrainFactory Grains => _silo!.Grains;

    public LogCapture Log { get; } = new();

    public async ValueTask InitializeAsync() =>
        _silo = await ArenaSilo.StartAsync(new ArenaSiloOptions { Workers = 2, Bots = GoldenMatches.Bots, Logger = Log.CreateLogger() });

    public ValueTask DisposeAsync() => _silo!.DisposeAsync();
}

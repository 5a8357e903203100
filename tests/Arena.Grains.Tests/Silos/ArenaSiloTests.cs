namespace Arena.Grains.Tests;

public sealed class ArenaSiloTests
{
    [Fact]
    public async Task StartAsync_TwoSilosSideBySide_BothServe()
    {
        await using var first = await ArenaSilo.StartAsync(new ArenaSiloOptions { Workers = 1 }, TestContext.Current.CancellationToken);
        await using var second = await ArenaSilo.StartAsync(new ArenaSiloOptions { Workers = 1 }, TestContext.Current.CancellationToken);

        await first.Grains.GetGrain<IMatchGrain>("none").Stop();
        await second.Grains.GetGrain<IMatchGrain>("none").Stop();
    }
}

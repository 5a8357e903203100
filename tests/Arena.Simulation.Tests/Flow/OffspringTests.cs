namespace Arena.Simulation.Tests;

public sealed class OffspringTests
{
    [Theory]
    [InlineData(0, Offspring.NoInstrument, Side.Buy)]
    [InlineData(0, 0, Side.Buy)]
    [InlineData(99_999, 63, Side.Sell)]
    [InlineData((1 << 23) - 1, 64, Side.Sell)]
    [InlineData((1 << 23) - 1, Offspring.NoInstrument, Side.Sell)]
    public void Unpack_OfWhatWasPacked_IsTheSame(int trader, int instrument, Side side)
    {
        var offspring = new Offspring(trader, instrument, side);

        Assert.Equal(offspring, Offspring.Unpack(offspring.Pack()));
        Assert.True(offspring.Pack() >= 0);
        Assert.Equal(instrument >= 0, offspring.HasParent);
    }
}

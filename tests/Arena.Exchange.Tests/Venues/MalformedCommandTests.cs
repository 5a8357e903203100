using Arena.Sdk;
using Arena.Testing;

namespace Arena.Exchange.Tests;

/// <summary>Commands of any bits: none throws, none breaks the agreement with the oracle.</summary>
public sealed class MalformedCommandTests
{
    private const int Commands = 100_000;

    [Theory]
    [InlineData(SelfTradePrevention.CancelResting, 101UL)]
    [InlineData(SelfTradePrevention.Decrement, 102UL)]
    public void Execute_RandomBitsAmongSensibleCommands_NeverThrowsAndAgreesWithOracle(SelfTradePrevention prevention, ulong seed)
    {
        var options = new VenueOptions { SelfTradePrevention = prevention, MaximumOpenOrdersPerOwner = 6 };
        var pair = new VenuePair(options, TestInstruments.Equities(2), [0, 0, 1, 2]);
        var stream = new CommandStream(seed, 2, 4);
        for (var i = 0; i < Commands / 2; i++)
        {
            var command = i % 4 == 0 ? stream.Next(pair.Fast.Mid) : stream.NextNonsense();
            try
            {
                pair.Execute(command, new Timestamp(i));
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"{prevention}, seed {seed}, command {i}: {command}", exception);
            }
        }
    }
}

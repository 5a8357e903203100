namespace Arena.Firms.Tests;

/// <summary>Limits hold whatever bots ask for and whatever fills first.</summary>
public sealed class LimitProperties
{
    private const long CentralLimit = 40;
    private const long PropLimit = 25;
    private const double Exposure = 900;

    [Fact]
    public void Limits_RandomBotsAndStreet_AreNeverPassed()
    {
        for (var seed = 0UL; seed < 40; seed++) Play(seed, Timestamp.FromMilliseconds(seed % 2 == 0 ? 2 : 1_700));
    }

    private static void Play(ulong seed, Timestamp latency)
    {
        var random = RandomStream.Derive(seed, 0, "limits");
        var options = TestFirms.With(TestFirms.Prop(outside: true, limit: PropLimit, band: 120), TestFirms.Prop("other", true, PropLimit)) with
        {
            Hedge = new HedgeOptions { CentralDeltaBand = 100 },
            Latency = latency,
            Limits = TestFirms.WideLimits with
            {
                CentralPositionLots = CentralLimit, OrderLots = 20, GrossExposure = Exposure, CommandsPerRound = 12,
            },
        };
        var floor = Floor.WithFirm(
            options, RandomFirm.Quoter(random), [RandomFirm.Prop(random), RandomFirm.Prop(random)], TestMarkets.WithFuture(2), rounds: 100);
        var sent = 0;
        for (var round = 0; round < 100; round++)
        {
            RandomFirm.Street(random, floor);
            floor.Step(1);
            sent += floor.Decision.Commands.Length;
            Assert.True(floor.Decision.Commands.Length <= 12, $"seed {seed}: too many commands");
            foreach (ref readonly var command in floor.Decision.Commands)
                Assert.True(command.Quantity.Lots <= 20 && command.AskQuantity.Lots <= 20, $"seed {seed}: an oversize order");
            Verify(seed, round, floor);
        }

        Assert.True(sent > 100, $"seed {seed}: the firm hardly traded");
    }

    private static void Verify(ulong seed, int round, Floor floor)
    {
        var lots = 0L;
        for (var account = 0; account < 3; account++)
        {
            for (var i = 0; i < floor.Instruments.Length; i++)
            {
                var position = Math.Abs(floor.Position(account, i));
                lots += position;
                Assert.True(
                    position <= (account == 0 ? CentralLimit : PropLimit), $"seed {seed}, round {round}: account {account} holds {position}");
            }
        }

        // Mids move by 3 percent at most, and a position may be worth that much more than when it was let through.
        Assert.True(lots * 10 <= Exposure * 1.05, $"seed {seed}, round {round}: gross exposure of {lots} lots at {string.Join(' ', floor.Market!.Books.ToArray().Select(b => b.Mid))}");
    }
}

using Arena.Sdk;

namespace Arena.Bots.Tests;

/// <summary>What holds for every prop strategy, whatever it believes.</summary>
public sealed class PropConventionTests
{
    private const long Limit = 100;

    public static TheoryData<string> Props => Bot.Named(BotKind.Prop);

    [Theory]
    [MemberData(nameof(Props))]
    public void Decide_InAWanderingMarket_StaysInsideItsLimitAndTradesByTransferOnly(string name)
    {
        for (var seed = 0UL; seed < 4; seed++)
        {
            var wandering = new Wandering(seed);
            var practice = new PropPractice(Bot.Prop(name), wandering.Market, Limit);
            long asked = 0;
            for (var round = 0; round < 3_599; round++)
            {
                wandering.NextRound();
                if (round % 7 == 3) practice.CloseDesk();
                else practice.OpenDesk(costHalfTicks: 1);
                practice.Round();
                asked += practice.Actions.Transfers.Length;
                Assert.True(practice.Actions.Orders.Requests.IsEmpty, $"{name}, seed {seed}, round {round}");
                AssertInside(practice, 0.8, $"{name}, seed {seed}, round {round}");
            }

            Assert.True(asked > 20, $"{name}, seed {seed}: only {asked} transfers asked for");
            foreach (var instrument in wandering.Market.Instruments) Assert.Equal(0, practice.Position(instrument.Id));
        }
    }

    [Theory]
    [MemberData(nameof(Props))]
    public void Decide_AtExtremeParameters_StaysInsideItsLimit(string name)
    {
        foreach (var parameter in Bot.Factory.Find(name)!.Parameters)
        {
            foreach (var value in new[] { parameter.Minimum, parameter.Maximum })
            {
                var wandering = new Wandering(9);
                var practice = new PropPractice(Bot.Prop(name, (parameter.Name, value)), wandering.Market, Limit);
                for (var round = 0; round < 1_000; round++)
                {
                    wandering.NextRound();
                    practice.Round();
                    AssertInside(practice, 1, $"{name}, {parameter.Name} = {value}, round {round}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Props))]
    public void Decide_SameInputsTwice_AsksForTheSame(string name)
    {
        Assert.Equal(Play(Bot.Prop(name)), Play(Bot.Prop(name)));

        var used = Bot.Prop(name);
        Play(used);
        Assert.Equal(Play(Bot.Prop(name)), Play(used));

        static List<TransferRequest> Play(IPropStrategy strategy)
        {
            var wandering = new Wandering(5);
            var practice = new PropPractice(strategy, wandering.Market, Limit);
            var asked = new List<TransferRequest>();
            for (var round = 0; round < 1_500; round++)
            {
                wandering.NextRound();
                practice.Round();
                foreach (var request in practice.Actions.Transfers) asked.Add(request);
            }

            Assert.NotEmpty(asked);
            return asked;
        }
    }

    [Theory]
    [MemberData(nameof(Props))]
    public void Decide_SteadyRounds_AllocatesNothing(string name)
    {
        var wandering = new Wandering(4);
        var practice = new PropPractice(Bot.Prop(name), wandering.Market, Limit);
        Assert.True(Allocations.Of(wandering, () => practice.Round()) == 0, name);
    }

    [Theory]
    [MemberData(nameof(Props))]
    public void Decide_TransfersThatCostTooMuch_AsksForNone(string name)
    {
        var wandering = new Wandering(5);
        var practice = new PropPractice(Bot.Prop(name), wandering.Market, Limit);
        practice.OpenDesk(costHalfTicks: 4_000);
        for (var round = 0; round < 1_500; round++)
        {
            wandering.NextRound();
            practice.Round();
            Assert.True(practice.Actions.Transfers.IsEmpty, $"round {round}");
        }
    }

    [Theory]
    [MemberData(nameof(Props))]
    public void Decide_DeskClosed_AsksForNothing(string name)
    {
        var wandering = new Wandering(5);
        var practice = new PropPractice(Bot.Prop(name), wandering.Market, Limit);
        practice.CloseDesk();
        practice.SetPosition(PracticeMarket.Equity, 40);
        for (var round = 0; round < 3_599; round++)
        {
            wandering.NextRound();
            practice.Round();
            Assert.True(practice.Actions.Transfers.IsEmpty, $"round {round}");
        }
    }

    [Theory]
    [MemberData(nameof(Props))]
    public void Decide_CloseToTheEnd_BringsThePositionHomeInTwoClipsARound(string name)
    {
        var market = new PracticeMarket(PracticeMarket.DefaultInstruments, Timestamp.FromSeconds(1_000), Timestamp.FromSeconds(1));
        var practice = new PropPractice(Bot.Prop(name, ("clipLots", 5), ("closingShare", 0.1)), market, Limit);
        practice.SetPosition(PracticeMarket.Equity, -24);
        market.SkipTo(Timestamp.FromSeconds(900));
        foreach (var expected in new long[] { 10, 10, 4, 0 })
        {
            practice.Round();
            Assert.Equal(expected, practice.Asked(PracticeMarket.Equity));
            market.NextRound();
        }
    }

    private static void AssertInside(PropPractice practice, double share, string when)
    {
        foreach (var instrument in practice.Market.Instruments)
        {
            var position = Math.Abs(practice.Position(instrument.Id));
            Assert.True(position <= Limit * share, $"{when}, {instrument.Symbol}: {position}");
        }

        foreach (var request in practice.Actions.Transfers) Assert.True(request.Quantity.Lots > 0, when);
    }
}

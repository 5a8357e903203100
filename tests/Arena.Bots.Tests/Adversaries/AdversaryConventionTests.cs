using Arena.Sdk;

namespace Arena.Bots.Tests;

/// <summary>What holds for every adversary, whatever it is up to.</summary>
public sealed class AdversaryConventionTests
{
    private const long Limit = 300;

    public static TheoryData<string> Adversaries => Bot.Named(BotKind.Trader);

    [Theory]
    [MemberData(nameof(Adversaries))]
    public void Decide_InAWanderingMarket_TradesInsideItsLimitAndGoesHomeFlat(string name)
    {
        for (var seed = 0UL; seed < 4; seed++)
        {
            var wandering = new Wandering(seed);
            var practice = new TraderPractice(Bot.Trader(name), wandering.Market, Limit, seed);
            long requests = 0;
            for (var round = 0; round < 3_599; round++)
            {
                wandering.NextRound();
                practice.Round();
                requests += practice.Orders.Requests.Length;
                AssertInside(practice, $"{name}, seed {seed}, round {round}");
            }

            Assert.True(requests > 20, $"{name}, seed {seed}: only {requests} requests");
            Assert.True(practice.OpenOrders.IsEmpty, $"{name}, seed {seed}: orders left");
            foreach (var instrument in wandering.Market.Instruments)
                Assert.True(practice.Position(instrument.Id) == 0, $"{name}, seed {seed}: {practice.Position(instrument.Id)}");
        }
    }

    [Theory]
    [MemberData(nameof(Adversaries))]
    public void Decide_AtExtremeParameters_StaysInsideItsLimit(string name)
    {
        foreach (var parameter in Bot.Factory.Find(name)!.Parameters)
        {
            foreach (var value in new[] { parameter.Minimum, parameter.Maximum })
            {
                var wandering = new Wandering(9);
                var practice = new TraderPractice(Bot.Trader(name, (parameter.Name, value)), wandering.Market, Limit);
                for (var round = 0; round < 1_000; round++)
                {
                    wandering.NextRound();
                    practice.Round();
                    AssertInside(practice, $"{name}, {parameter.Name} = {value}, round {round}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Adversaries))]
    public void Decide_InstrumentsWithATickTable_NamesOnlyPricesOfIt(string name)
    {
        var wandering = new Wandering(6, tickTable: [new TickStep(new Price(100), 5), new TickStep(new Price(10_000), 20)]);
        var practice = new TraderPractice(Bot.Trader(name, ("aggression", 1)), wandering.Market, Limit);
        for (var round = 0; round < 3_599; round++)
        {
            wandering.NextRound();
            practice.Round();
            foreach (ref readonly var request in practice.Orders.Requests)
            {
                if (request.Kind != OrderRequestKind.Order) continue;
                var spec = wandering.Market.Instruments[request.Instrument.Index];
                Assert.True(request.Price.Ticks % spec.TickStepAt(request.Price) == 0, $"{name}, round {round}: {request}");
            }
        }

        Assert.All(wandering.Market.Instruments, i => Assert.Equal(0, practice.Position(i.Id)));
    }

    [Theory]
    [MemberData(nameof(Adversaries))]
    public void Decide_InAHalt_AsksForNothingThatCanOnlyBeRefused(string name)
    {
        var wandering = new Wandering(7);
        var practice = new TraderPractice(Bot.Trader(name, ("aggression", 1)), wandering.Market, Limit);
        for (var round = 0; round < 1_500; round++)
        {
            wandering.NextRound();
            var phase = round % 100 < 20 ? TradingPhase.Halted : TradingPhase.Continuous;
            foreach (var instrument in wandering.Market.Instruments) wandering.Market.SetPhase(instrument.Id, phase);
            practice.Round();
            if (phase == TradingPhase.Continuous) continue;
            foreach (ref readonly var request in practice.Orders.Requests)
                Assert.True(request.Kind is OrderRequestKind.Cancel or OrderRequestKind.CancelAll, $"{name}, round {round}: {request}");
        }
    }

    [Theory]
    [MemberData(nameof(Adversaries))]
    public void Decide_SameInputsTwice_AsksForTheSameAndAnotherSeedForOther(string name)
    {
        Assert.Equal(Play(Bot.Trader(name), 1), Play(Bot.Trader(name), 1));
        var used = Bot.Trader(name);
        Play(used, 2);
        Assert.Equal(Play(Bot.Trader(name), 1), Play(used, 1));
        if (name != "stale-quote-sniper") Assert.NotEqual(Play(Bot.Trader(name), 1), Play(Bot.Trader(name), 2));

        static List<OrderRequest> Play(ITrader trader, ulong seed)
        {
            var wandering = new Wandering(5);
            var practice = new TraderPractice(trader, wandering.Market, Limit, seed);
            var asked = new List<OrderRequest>();
            for (var round = 0; round < 3_000; round++)
            {
                wandering.NextRound();
                practice.Round();
                foreach (var request in practice.Orders.Requests) asked.Add(request);
            }

            Assert.NotEmpty(asked);
            return asked;
        }
    }

    [Theory]
    [MemberData(nameof(Adversaries))]
    public void Decide_SteadyRounds_AllocatesNothing(string name)
    {
        var wandering = new Wandering(4);
        var parameters = name == "stale-quote-sniper" ? [] : new[] { ("meanWaitSeconds", 20.0) };
        var practice = new TraderPractice(Bot.Trader(name, parameters), wandering.Market, Limit);
        Assert.True(Allocations.Of(wandering, () => practice.Round()) == 0, name);
    }

    [Theory]
    [MemberData(nameof(Adversaries))]
    public void Decide_WithoutAggression_NeverTrades(string name)
    {
        var wandering = new Wandering(5);
        var practice = new TraderPractice(Bot.Trader(name, ("aggression", 0)), wandering.Market, Limit);
        for (var round = 0; round < 3_599; round++)
        {
            wandering.NextRound();
            practice.Round();
            Assert.True(practice.Orders.Requests.IsEmpty, $"round {round}");
        }
    }

    private static void AssertInside(TraderPractice practice, string when)
    {
        foreach (var instrument in practice.Market.Instruments)
        {
            var position = Math.Abs(practice.Position(instrument.Id));
            Assert.True(position <= Limit, $"{when}, {instrument.Symbol}: {position}");
        }

        foreach (ref readonly var request in practice.Orders.Requests)
        {
            if (request.Kind != OrderRequestKind.Order) continue;
            Assert.True(request.Quantity.Lots > 0, when);
            Assert.True(request.Type is OrderType.Market or OrderType.Stop or OrderType.PegBest || request.Price.Ticks > 0, when);
        }
    }
}

using Arena.Firms;
using Arena.Sdk;

namespace Arena.Bots.Tests;

public sealed class InProcessBotFactoryTests
{
    [Fact]
    public void Bots_OfTheSamples_AreThoseOfTheDocuments()
    {
        Assert.Equal(
            [
                "fixed-spread", "inventory-skew", "microprice-skew", "signal-skew", "momentum", "mean-reversion",
                "fundamental-value", "steamroller", "ramp-and-dump", "stale-quote-sniper", "metaorder",
            ],
            Bot.Factory.Bots.Select(b => b.Name));
    }

    [Fact]
    public void Create_EveryBotByName_MakesOneOfItsKind()
    {
        foreach (var description in Bot.Factory.Bots)
        {
            var bot = Bot.Make(description.Name);
            Assert.Equal(description.Kind == BotKind.Quoter, bot is IQuoter);
            Assert.Equal(description.Kind == BotKind.Prop, bot is IPropStrategy);
            Assert.Equal(description.Kind == BotKind.Trader, bot is ITrader);
            Assert.NotSame(bot, Bot.Make(description.Name));
        }
    }

    [Theory]
    [InlineData(BotKind.Quoter)]
    [InlineData(BotKind.Prop)]
    [InlineData(BotKind.Trader)]
    public void Create_ABotWhoseMakingThrows_MakesOneThatThrowsTheSameWhenItsSessionOpens(BotKind kind)
    {
        var fault = new InvalidOperationException("no model file");
        var factory = new InProcessBotFactory(new BotDescription("still-born", kind, 1, "Throws in its constructor.", [], _ => throw fault));
        var bot = factory.Create(new BotChoice("still-born", []));
        Action open = kind switch
        {
            BotKind.Quoter => () => Assert.IsAssignableFrom<IQuoter>(bot).OnSessionOpened(null!),
            BotKind.Prop => () => Assert.IsAssignableFrom<IPropStrategy>(bot).OnSessionOpened(null!),
            _ => () => Assert.IsAssignableFrom<ITrader>(bot).OnSessionOpened(null!),
        };
        Assert.Same(fault, Assert.Throws<InvalidOperationException>(open));
    }

    [Fact]
    public void Create_UnknownName_SaysWhichThereAre()
    {
        var error = Assert.Throws<ArgumentException>(() => Bot.Make("fixed-sprad"));
        Assert.Equal(
            "unknown bot 'fixed-sprad'; there are: " + string.Join(", ", Bot.Factory.Bots.Select(b => b.Name)), error.Message);
        Assert.Null(Bot.Factory.Find("fixed-sprad"));
    }

    [Fact]
    public void Create_UnknownParameter_SaysWhichThereAre()
    {
        var error = Assert.Throws<ArgumentException>(() => Bot.Make("fixed-spread", ("halfSpread", 2)));
        Assert.Equal(
            "bot 'fixed-spread' has no parameter 'halfSpread'; it has: halfSpreadTicks, quoteLots, fairSeconds, limitShare, closingShare",
            error.Message);
    }

    [Fact]
    public void Create_ValuesOutsideTheirRange_AreRefusedForEveryParameterOfEveryBot()
    {
        foreach (var description in Bot.Factory.Bots)
        {
            foreach (var parameter in description.Parameters)
            {
                foreach (var wrong in new[] { parameter.Minimum - 1, parameter.Maximum + 1, double.NaN, double.PositiveInfinity })
                {
                    var error = Assert.Throws<ArgumentException>(() => Bot.Make(description.Name, (parameter.Name, wrong)));
                    Assert.StartsWith($"parameter '{parameter.Name}' of bot '{description.Name}' is ", error.Message, StringComparison.Ordinal);
                }

                Assert.InRange(parameter.Default, parameter.Minimum, parameter.Maximum);
                Assert.NotEmpty(parameter.Meaning);
            }

            Assert.Distinct(description.Parameters.Select(p => p.Name));
        }
    }

    [Fact]
    public void Create_DescriptionOfAnotherKindThanTheBot_IsAnError()
    {
        var wrong = new BotDescription("wrong", BotKind.Prop, 1, "A quoter that calls itself a prop.", [], _ => Bot.Make("fixed-spread"));
        var factory = new InProcessBotFactory(wrong);
        Assert.Throws<ArgumentException>(() => factory.Create(new BotChoice("wrong", [])));
    }

    [Fact]
    public void Factory_OfOthers_OffersThemLast()
    {
        var mine = new BotDescription("mine", BotKind.Quoter, 3, "My bot.", [], _ => Bot.Make("fixed-spread"));
        var factory = new InProcessBotFactory(mine);
        Assert.Same(mine, factory.Bots[^1]);
        Assert.Same(mine, factory.Find("mine"));
        Assert.IsType<IQuoter>(factory.Create(new BotChoice("mine", default)), exactMatch: false);
    }

    [Fact]
    public void Factory_OfTwoBotsWithOneName_IsRefused()
    {
        var again = new BotDescription("momentum", BotKind.Prop, 1, "Another.", [], _ => new object());
        Assert.Throws<ArgumentException>(() => new InProcessBotFactory(again));
    }
}

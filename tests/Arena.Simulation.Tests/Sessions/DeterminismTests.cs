namespace Arena.Simulation.Tests;

/// <summary>What docs/determinism.md promises of a session.</summary>
public sealed class DeterminismTests
{
    private static readonly ParticipantSpec[] Competitors =
        [SmallMarket.Firm("Aldgate", "alpha", "beta"), SmallMarket.Trader("Bishop"), SmallMarket.Trader("Cornhill"), SmallMarket.Firm("Dowgate", "gamma")];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Session_PlayedTwice_HasTheSameTape(ulong seed)
    {
        var options = SmallMarket.Options();
        var one = Played.Of(options, options.Participants([.. Competitors]), seed, [0]);
        var other = Played.Of(options, options.Participants([.. Competitors]), seed, [0]);

        Assert.True(one.Recording.Events.Count > 1_000);
        Assert.Equal(one.Hash, other.Hash);
        Assert.Equal(one.Tape, other.Tape);
        Assert.NotEqual(one.Hash, Played.Of(options, options.Participants([.. Competitors]), seed + 10, [0]).Hash);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Apply_InAnyOrderOfCompetitors_GivesTheSameTape(ulong seed)
    {
        var options = SmallMarket.Options();
        var participants = options.Participants([.. Competitors]);

        Assert.Equal(
            Played.Of(options, participants, seed, [0, 1]).Hash, Played.Of(options, participants, seed, [0, 1], backwards: true).Hash);
    }

    [Fact]
    public void Session_PlayedAfterAnother_EqualsItPlayedAlone()
    {
        var options = SmallMarket.Options();
        var participants = options.Participants([.. Competitors]);
        var after = Played.Of(options, participants, 1, [0, 1, 2]).Recording.All;
        var alone = Played.Of(options, participants, 1, [2]).Recording.All;

        Assert.Equal(alone, after.Skip(after.IndexOf("session 2")));
    }

    [Fact]
    public void Session_OfAReusedMarket_EqualsTheFirstTime()
    {
        var options = SmallMarket.Options();
        var recording = new Recording();
        var participants = options.Participants([.. Competitors]);
        var market = new MarketSession(options, participants, 1, recording);
        Played.Play(market, participants, 1, 0);
        var count = recording.All.Count;
        Played.Play(market, participants, 1, 0);

        Assert.Equal(recording.All.Take(count), recording.All.Skip(count));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Streams_WithAnotherCompetitor_GoOnAsBefore(bool isCrowded)
    {
        var options = isCrowded ? CrowdMarket.Options() : SmallMarket.Options();
        var without = Played.Of(options, options.Participants([.. Competitors]), 1, [0]);
        var with = Played.Of(options, options.Participants([Competitors[0], SmallMarket.Firm("Eastcheap", "x"), .. Competitors[1..]]), 1, [0]);

        Assert.NotEqual(without.Recording.Mids[^1], with.Recording.Mids[^1]);
        RequireSameLuck(without, with, _ => true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Streams_WithAnotherBackgroundTrader_GoOnAsBefore(bool isCrowded)
    {
        var options = isCrowded ? CrowdMarket.Options() : SmallMarket.Options();
        var more = isCrowded ? CrowdMarket.Options(noise: 21, momentum: 6) : SmallMarket.Options(noise: 21, momentum: 6);
        var without = Played.Of(options, options.Participants([.. Competitors]), 1, [0]);
        var with = Played.Of(more, more.Participants([.. Competitors]), 1, [0]);

        RequireSameLuck(without, with, name => name is not ("noise/20" or "momentum/4" or "momentum/5"));
    }

    // Halts and calls make traders do something else with the same luck.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Streams_InAMarketWithPhases_GoOnAsWithout(bool isCrowded)
    {
        var options = isCrowded ? CrowdMarket.Options() : SmallMarket.Options();
        var phased = options.WithPhases();
        var without = Played.Of(options, options.Participants([.. Competitors]), 1, [0]);
        var with = Played.Of(phased, phased.Participants([.. Competitors]), 1, [0]);

        Assert.Contains(with.Recording.Events, e => e.Phase == TradingPhase.Halted);
        Assert.Equal(without.Recording.Values, with.Recording.Values);
        Assert.Equal(DrawnNext(without, _ => true), DrawnNext(with, _ => true));
    }

    // Who asks for a value on demand moves it on, so everybody asks in a halt too.
    [Fact]
    public void Values_OnDemandInAMarketWithPhases_AreAsWithout()
    {
        var options = SmallMarket.Options(informed: 0);
        options = options with
        {
            Fundamentals = [.. options.Fundamentals.Select(fundamental => fundamental with { Beta = 0, Sampling = FundamentalSampling.OnDemand })],
        };
        var phased = options.WithPhases();
        var without = Played.Of(options, options.Participants([.. Competitors]), 1, [0]);
        var with = Played.Of(phased, phased.Participants([.. Competitors]), 1, [0]);

        Assert.Contains(with.Recording.Events, e => e.Phase == TradingPhase.Halted);
        Assert.Equal(without.Recording.Values, with.Recording.Values);
    }

    // The tie-break is all that decides here: equal latencies, the same moment, one order to be taken.
    [Fact]
    public void TieBreak_BetweenEquals_IsFairAndDoesNotLookAtPlaces()
    {
        string[] names = ["Aldgate", "Bishop", "Cornhill"];
        var winners = Winners(names);
        var reversed = Winners([.. names.Reverse()]);

        Assert.Equal(winners, reversed);
        foreach (var name in names)
            Assert.Equal(1.0 / 3, winners.Count(winner => winner == name) / (double)winners.Count, 4 * Math.Sqrt(2.0 / 9 / winners.Count));
    }

    [Fact]
    public void TieBreak_WithAThirdCompetitor_DecidesBetweenTheOthersAsBefore()
    {
        var two = Order(["Aldgate", "Bishop"]);
        var three = Order(["Aldgate", "Cornhill", "Bishop"]);

        Assert.Equal(two, three.Where(line => !line.EndsWith("Cornhill", StringComparison.Ordinal)));
    }

    private static List<string> Winners(string[] names)
    {
        var order = Order(names);
        return [.. order.Where((_, i) => i % names.Length == 0).Select(line => line.Split(' ')[1])];
    }

    // Who arrived, in order, over a session of a thousand rounds: "time name".
    private static List<string> Order(string[] names)
    {
        var options = SmallMarket.WithoutBackground(seconds: 1_001);
        var participants = options.Participants([.. names.Select(name => SmallMarket.Trader(name))]);
        var recording = new Recording();
        var market = new MarketSession(options, participants, 1, recording);
        var decision = new SeatDecision();
        market.Open(0);
        while (market.Advance(out var round))
        {
            for (var i = 0; i < names.Length; i++)
            {
                decision.Clear();
                decision.Add(Orders.Limit(i, round.Number + 1, Side.Buy, 990, 1));
                market.Apply(i, decision);
            }
        }

        return [.. recording.Commands.Select(c => $"{c.Time} {participants.Accounts[c.Command.Account.Index].Name}")];
    }

    // The values are the same; every background trader has drawn the same numbers; what noise traders wanted was the same.
    private static void RequireSameLuck(Played one, Played other, Func<string, bool> isShared)
    {
        Assert.Equal(one.Recording.Values, other.Recording.Values);
        Assert.Equal(DrawnNext(one, isShared), DrawnNext(other, isShared));
        var wishes = NoiseWishes(one, isShared);
        Assert.True(wishes.Count > 500);
        Assert.Equal(wishes, NoiseWishes(other, isShared));
    }

    private static List<(string, ulong)> DrawnNext(Played played, Func<string, bool> isShared)
    {
        var drawn = new List<(string, ulong)>();
        foreach (var trader in played.Market.Flow.Traders)
            if (isShared(trader.Name)) drawn.Add((trader.Name, trader.Stream.NextBits()));
        return drawn;
    }

    private static List<string> NoiseWishes(Played played, Func<string, bool> isShared)
    {
        var header = new TapeReader(played.Tape).Header;
        var names = header.Participants().Accounts;
        return
        [
            .. played.Recording.Commands
                .Where(c => c.Command.Kind == CommandKind.Order)
                .Select(c => (c.Time, c.Command, names[c.Command.Account.Index].Name))
                .Where(c => c.Name.StartsWith("noise/", StringComparison.Ordinal) && isShared(c.Name))
                .Select(c => $"{c.Time} {c.Name} {c.Command.Instrument} {c.Command.Side} {c.Command.Quantity}"),
        ];
    }
}

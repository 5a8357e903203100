namespace Arena.Interchange.Tests;

public sealed class LobsterReplayTests
{
    [Fact]
    public void Run_OfTheSample_WritesItsBook()
    {
        var rows = new StringWriter();

        var figures = Replay(Samples.Messages, Samples.Orderbook, rows: rows).Run();

        Assert.Equal(Samples.Replayed, rows.ToString());
        Assert.Equal((13, 3), (figures.Messages, figures.Levels));
        Assert.Equal([3L, 1, 2, 2, 1, 1, 3], figures.MessagesOfType);
        Assert.Equal(
            new LobsterTally { SeededLevels = 5, ExecutionsInPriority = 2, SeededReferences = 3 }, figures.Tally);
    }

    [Fact]
    public void Run_WithTheGivenBook_ComparesWhatIsKnown()
    {
        var figures = Replay(Samples.Messages, given: Samples.Orderbook).Run();

        Assert.Null(figures.Difference);
        Assert.Equal(6, figures.LevelsUnknown);
        Assert.Equal((5 * 5) + 4 + (5 * 5) + 6 + 5, figures.LevelsCompared);
    }

    [Fact]
    public void Run_WithAnotherBook_SaysTheFirstDifference()
    {
        var given = Samples.Orderbook.Replace("1000200,30,", "1000200,31,", StringComparison.Ordinal).Replace("1000400,7", "1000400,8", StringComparison.Ordinal);

        var figures = Replay(Samples.Messages, Samples.Orderbook, given).Run();

        Assert.Equal("check.csv: row 5, ask level 1: given 31 at 1000200, replayed 30 at 1000200", figures.Difference);
    }

    [Fact]
    public void Run_WithABookThatLacksALevel_SaysSo()
    {
        var lines = Samples.Orderbook.Split('\n');
        lines[12] = "1000300,60,1000200,12,1000500,10,999900,30,9999999999,0,-9999999999,0";

        var figures = Replay(Samples.Messages, given: string.Join('\n', lines)).Run();

        Assert.Equal("check.csv: row 13, ask level 2: given 10 at 1000500, replayed 7 at 1000400", figures.Difference);
    }

    [Theory]
    [InlineData(12, "check.csv: it ends after row 12; there are more messages")]
    [InlineData(14, "check.csv: it has a row 14; there are fewer messages")]
    public void Run_WithABookOfAnotherLength_SaysSo(int rows, string difference)
    {
        var lines = Samples.Orderbook.TrimEnd().Split('\n');
        var given = string.Join('\n', lines.Append(lines[^1]).Take(rows));

        Assert.Equal(difference, Replay(Samples.Messages, given: given).Run().Difference);
    }

    [Fact]
    public void Run_WhereALevelWasOutOfSight_DoesNotCompareIt()
    {
        // The ask at 102 is pushed behind the second level, leaves unseen, and 105 is there instead.
        const string messages = "1,1,1,5,100,-1\n2,1,2,3,101,-1\n3,3,2,3,101,-1\n";
        const string given = "100,5,90,1,102,7,-9999999999,0\n100,5,90,1,101,3,-9999999999,0\n100,5,90,1,105,1,-9999999999,0\n";

        var figures = Replay(messages, given: given).Run();

        Assert.Null(figures.Difference);
        Assert.Equal(1, figures.LevelsUnknown);
    }

    [Fact]
    public void Run_OfABookThatWasEmpty_ComparesEveryLevel()
    {
        const string messages = "1,1,1,5,102,-1\n2,1,2,5,101,-1\n3,3,2,5,101,-1\n";
        const string given = "102,5,-9999999999,0\n101,5,-9999999999,0\n102,SIZE,-9999999999,0\n";

        var equal = Replay(messages, given: given.Replace("SIZE", "5", StringComparison.Ordinal)).Run();
        var different = Replay(messages, given: given.Replace("SIZE", "4", StringComparison.Ordinal)).Run();

        Assert.Equal((null, 3, 0), (equal.Difference, equal.LevelsCompared, equal.LevelsUnknown));
        Assert.Equal("check.csv: row 3, ask level 1: given 4 at 102, replayed 5 at 102", different.Difference);
    }

    [Fact]
    public void Run_OfNoMessagesWithABook_SaysThatThereAreFewer() =>
        Assert.Equal("check.csv: it has a row 1; there are fewer messages", Replay("", given: "102,5,90,1\n").Run().Difference);

    [Fact]
    public void Run_WithoutAnOrderbook_StartsEmptyAndPassesOverWhatNobodySaw()
    {
        var rows = new StringWriter();

        var figures = Replay("1,1,5,10,100,1\r\n2,3,6,4,100,1\r\n3,4,5,10,100,1\r\n", rows: rows, levels: 1).Run();

        Assert.Equal("9999999999,0,100,10\n9999999999,0,100,10\n9999999999,0,-9999999999,0\n", rows.ToString());
        Assert.Equal((1, 1), (figures.Tally.UnseenReferences, figures.Tally.ExecutionsInPriority));
    }

    [Fact]
    public void Run_OfExecutionsOutOfTurn_FollowsTheFileAndCountsThem()
    {
        // The second order at the price, then one behind the best price.
        const string messages = "1,1,1,5,100,1\n2,1,2,5,100,1\n3,1,3,5,99,1\n4,4,2,5,100,1\n5,4,3,2,99,1\n6,4,1,5,100,1\n";

        var figures = Replay(messages, levels: 1).Run();

        Assert.Equal((1, 2), (figures.Tally.ExecutionsInPriority, figures.Tally.ExecutionsOutOfPriority));
    }

    [Fact]
    public void Run_WhereADeepOrderShrankUnseen_DeletesIt()
    {
        var rows = new StringWriter();

        var figures = Replay("1,1,1,5,100,1\n2,3,1,2,100,1\n", rows: rows, levels: 1).Run();

        Assert.EndsWith("\n9999999999,0,-9999999999,0\n", rows.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, figures.Tally.UnseenReferences);
    }

    [Theory]
    [InlineData("1,3,7,4,100,1", "9999999999,0,-9999999999,0")]
    [InlineData("1,4,7,4,100,1", "9999999999,0,100,6")]
    [InlineData("1,6,-1,4,100,-1", "9999999999,0,100,6")]
    public void Run_WhoseFirstMessageTakesOff_SeedsWhatWasThereBefore(string message, string first)
    {
        var rows = new StringWriter();

        Replay(message + "\n", first, rows: rows).Run();

        Assert.Equal(first + "\n", rows.ToString());
    }

    public static TheoryData<string, string> Malformed => new()
    {
        { "x,1,1,5,100,1", "line 1, column 1 (time): 'x' is not allowed; allowed is seconds after midnight" },
        { "1.0000000001,1,1,5,100,1", "line 1, column 1 (time): '1.0000000001' is not allowed" },
        { "-1,1,1,5,100,1", "line 1, column 1 (time): '-1' is not allowed" },
        { "2,1,1,5,100,1\n1.9,1,2,5,100,1", "line 2, column 1 (time): '1.9' is not allowed; allowed is a moment that is not before" },
        { "1,8,1,5,100,1", "line 1, column 2 (type): '8' is not allowed; allowed is a whole number from 1 to 7" },
        { "1,,1,5,100,1", "line 1, column 2 (type): '' is not allowed" },
        { "1,1,0,5,100,1", "line 1, column 3 (order id): '0' is not allowed" },
        { "1,1,1,0,100,1", "line 1, column 4 (size): '0' is not allowed; allowed is a whole number from 1 to " },
        { "1,1,1,5.5,100,1", "line 1, column 4 (size): '5.5' is not allowed" },
        { "1,1,1,5,0,1", "line 1, column 5 (price): '0' is not allowed" },
        { "1,1,1,5,2147483647,1", "line 1, column 5 (price): '2147483647' is not allowed; allowed is a whole number from 1 to 2147483646" },
        { "1,1,1,5,100,0", "line 1, column 6 (direction): '0' is not allowed; allowed is 1 (the order that rests buys) or -1" },
        { "1,7,0,0,2,-1", "line 1, column 5 (price): '2' is not allowed; allowed is a whole number from -1 to 1" },
        { "1,7,0,3,1,-1", "line 1, column 4 (size): '3' is not allowed; allowed is 0" },
        { "1,1,1,5,100", "line 1: it ends after 5 fields; column 6 (direction) is missing" },
        { "1,1,1,5,100,1,null", "line 1: it has more than 6 fields" },
        { "", "line 1, column 1 (time): '' is not allowed" },
        { "1,1,1,5,100,1\n2,1,1,5,100,1", "line 2: order 1 rests already" },
        { "1,1,1,5,100,1\n2,2,1,6,100,1", "line 2: 6 leave order 1, which has 5" },
        { "1,1,1,5,100,1\n2,4,1,5,101,1", "line 2: order 1 rests at 100 on the other side or at another price" },
        { "1,1,1,5,100,1\n2,4,1,5,100,-1", "line 2: order 1 rests at 100 on the other side or at another price" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Run_OfAMalformedFile_SaysWhereAndWhatIsAllowed(string messages, string message)
    {
        var exception = Assert.Throws<InterchangeException>(() => Replay(messages + "\n").Run());

        Assert.StartsWith($"messages.csv: {message}", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("1,2,3", "line 1: it has 3 fields; allowed are 4 for each level")]
    [InlineData("100,5,90,x", "line 1, column 4 (bid size 1): 'x' is not allowed")]
    [InlineData("100,0,90,1", "line 1: ask level 1 is 0 at 100")]
    [InlineData("9999999999,3,90,1", "line 1: ask level 1 is 3 at 9999999999")]
    [InlineData("100,5,90,1,99,5,89,1", "line 1: ask level 2 at 99 does not lie behind")]
    [InlineData("100,5,90,1,101,5,90,1", "line 1: bid level 2 at 90 does not lie behind")]
    [InlineData("9999999999,0,90,1,101,5,89,1", "line 1: ask level 2 at 101 does not lie behind")]
    public void Run_WithAMalformedOrderbook_SaysWhere(string orderbook, string message)
    {
        var exception = Assert.Throws<InterchangeException>(() => Replay("1,1,1,5,100,-1\n", orderbook).Run());

        Assert.StartsWith($"first.csv: {message}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WhoseFirstRowLacksTheFirstOrder_IsRefused()
    {
        var exception = Assert.Throws<InterchangeException>(() => Replay("1,1,1,6,100,-1\n", "100,5,90,1").Run());

        Assert.Equal("messages.csv: line 1: the first message adds more to its price than rests there after it", exception.Message);
    }

    [Fact]
    public void Run_ToldToStop_Stops()
    {
        var messages = string.Concat(Enumerable.Range(1, 5_000).Select(i => $"1,1,{i},1,100,1\n"));
        var replay = new LobsterReplay { Messages = new LobsterInput("messages.csv", new StringReader(messages)), Step = () => throw new OperationCanceledException() };

        Assert.Throws<OperationCanceledException>(replay.Run);
    }

    private static LobsterReplay Replay(string messages, string? first = null, string? given = null, TextWriter? rows = null, int? levels = null) => new()
    {
        Messages = new LobsterInput("messages.csv", new StringReader(messages)),
        First = first is null ? null : new LobsterInput("first.csv", new StringReader(first)),
        Given = given is null ? null : new LobsterInput("check.csv", new StringReader(given)),
        Rows = rows,
        Levels = levels,
    };
}

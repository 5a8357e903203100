namespace Arena.Simulation.Tests;

public sealed class ParentOrderTests
{
    [Fact]
    public void Next_OnSchedule_SendsWhatHasNewlyBecomeDue()
    {
        var parent = Of(100);

        Assert.Equal(new Slice(10, 0, false), parent.Next(10, 0, 0, 1, 500));
        Fill(parent, 10);
        Assert.Equal(new Slice(4, 6, false), parent.Next(20, 0.6, 0.5, 1, 500));
    }

    [Fact]
    public void Next_AfterAnUnfilledSlice_TakesWhatIsLate()
    {
        var parent = Of(100);
        parent.Next(10, 1, 0, 1, 500);
        parent.Send(10);
        parent.Settle(10, 3);

        // Seven are late: they are taken; ten are fresh, and posted.
        Assert.Equal(new Slice(7, 10, false), parent.Next(20, 1, 0, 1, 500));
        Assert.Equal(new Slice(17, 0, true), parent.Next(20, 1, 0, 1, 500));
    }

    [Fact]
    public void Next_WithPartsUnderWay_DoesNotSendThemAgain()
    {
        var parent = Of(100);
        parent.Next(40, 0, 0, 1, 500);
        parent.Send(30);

        Assert.Equal(new Slice(10, 0, true), parent.Next(40, 0, 0, 1, 500));
        Assert.Equal(70, parent.Left);
    }

    [Fact]
    public void Next_WithAScheduleThatFallsBackOrRunsOver_KeepsToTheOrder()
    {
        var parent = Of(100);
        parent.Next(60, 0, 0, 1, 500);
        Fill(parent, 60);

        Assert.Equal(default, parent.Next(50, 0, 0, 1, 500));
        Assert.Equal(40, parent.Next(long.MaxValue, 0, 0, 1, 500).Take);
    }

    [Theory]
    [InlineData(0.0, 3, 6, 0)]
    [InlineData(0.4, 3, 6, 0)] // Two lots are too few to post.
    [InlineData(0.5, 3, 3, 3)]
    [InlineData(1.0, 3, 0, 6)]
    [InlineData(0.5, 7, 0, 0)] // Six are too few altogether.
    public void Next_BelowTheSmallestOrder_TakesOrWaits(double patience, long least, long take, long post) =>
        Assert.Equal(new Slice(take, post, false), Of(100).Next(6, patience, 0, least, 500));

    [Fact]
    public void Next_AboveTheLargestOrder_LeavesTheRestForLater()
    {
        Assert.Equal(new Slice(50, 0, false), Of(100).Next(100, 0, 0, 1, 50));
        Assert.Equal(new Slice(50, 50, false), Of(200).Next(200, 0.5, 0, 1, 50));
    }

    [Fact]
    public void Next_OverManyDraws_PostsThePatientShareOfSingleLots()
    {
        var stream = RandomStream.Derive(1, 0, "draws");
        var posted = Enumerable.Range(0, 10_000).Sum(_ => Of(1).Next(1, 0.3, stream.NextUniform(), 1, 500).Post);

        Assert.Equal(0.3, posted / 10_000.0, 0.02);
    }

    [Fact]
    public void Send_MoreThanIsLeft_IsRefused()
    {
        var parent = Of(10);
        parent.Send(8);

        Assert.Throws<InvariantViolationException>(() => parent.Send(3));
        Assert.Throws<InvariantViolationException>(() => parent.Send(0));
        Assert.Throws<InvariantViolationException>(() => parent.Settle(9, 0));
        Assert.Throws<InvariantViolationException>(() => parent.Settle(8, 9));
        Assert.Throws<InvariantViolationException>(() => parent.Begin(5));
    }

    // Any schedule, any luck: never beyond the order, and never ahead of the schedule.
    [Fact]
    public void Next_WithAnySchedule_IsNeverAheadOfItAndEndsFilledWhenAllIsFilled()
    {
        for (var seed = 0UL; seed < 2_000; seed++)
        {
            var stream = RandomStream.Derive(seed, 0, "parent");
            var parent = Of(1 + stream.NextBelow(1_000));
            var (least, most) = (1 + stream.NextBelow(3), 10 + stream.NextBelow(1_000));
            var (luck, patience) = (stream.NextUniform(), stream.NextUniform());
            var (wanted, highest) = (0L, 0L);
            var underWay = new Queue<long>();
            for (var slice = 0; slice < 40; slice++)
            {
                wanted += stream.NextBelow(1 + (parent.Lots / 10));
                highest = Math.Min(parent.Lots, wanted);
                var next = parent.Next(wanted, patience, stream.NextUniform(), least, most);
                foreach (var lots in new[] { next.Take, next.Post }.Where(lots => lots > 0))
                {
                    Assert.InRange(lots, least, most);
                    parent.Send(lots);
                    underWay.Enqueue(lots);
                }

                Assert.True(parent.Filled + parent.UnderWay <= highest, $"seed {seed}, slice {slice}");
                while (underWay.Count > 0 && stream.NextChance(0.7))
                {
                    var lots = underWay.Dequeue();
                    parent.Settle(lots, luck > 0.5 ? lots : stream.NextBelow(lots + 1));
                }
            }

            Assert.Equal(underWay.Sum(), parent.UnderWay);
            Assert.True(parent.Filled + parent.UnderWay + parent.Left == parent.Lots, $"seed {seed}");
        }
    }

    private static ParentOrder Of(long lots)
    {
        var parent = new ParentOrder();
        parent.Begin(lots);
        return parent;
    }

    private static void Fill(ParentOrder parent, long lots)
    {
        parent.Send(lots);
        parent.Settle(lots, lots);
    }
}

namespace Arena.Simulation.Tests;

public sealed class ScheduleTests
{
    [Fact]
    public void TryTake_OfManyCommands_GivesEachCommandBackOnce()
    {
        var schedule = new Schedule(3);
        var stream = RandomStream.Derive(2, 0, "schedule");
        var waiting = new Dictionary<OrderId, Command>();
        for (var i = 0; i < 10_000; i++)
        {
            var owner = (int)stream.NextBelow(3);
            var command = Orders.Limit(owner, i + 1, Side.Buy, i, 1);
            schedule.AddCommand(new Timestamp(i + stream.NextBelow(500)), 7, owner, command);
            waiting.Add(command.Order, command);
            while (schedule.TryTake(i, out var entry))
            {
                var taken = schedule.Collect(entry.Payload);
                Assert.True(waiting.Remove(taken.Order, out var expected));
                Assert.Equal(expected, taken);
            }

            Assert.Equal(waiting.Count, schedule.CommandCount);
        }

        Assert.True(waiting.Count < 1_000);
    }

    [Fact]
    public void TryTake_OfOneParticipantsCommandsAtOneMoment_KeepsTheirOrder()
    {
        var schedule = new Schedule(1);
        for (var i = 1; i <= 100; i++) schedule.AddCommand(new Timestamp(5), 3, 0, Orders.Limit(0, i, Side.Buy, 1, 1));

        for (var i = 1; i <= 100; i++)
        {
            Assert.True(schedule.TryTake(5, out var entry));
            Assert.Equal(OrderId.Of(0, i), schedule.Collect(entry.Payload).Order);
        }
    }

    [Fact]
    public void TryTake_BeforeAnythingIsDue_TakesNothing()
    {
        var schedule = new Schedule(1);
        schedule.AddTurn(new Timestamp(10), 0, 0, 0, QueueEntryKind.Wake);

        Assert.False(schedule.TryTake(9, out _));
        Assert.True(schedule.TryTake(10, out _));
        Assert.False(schedule.TryTake(long.MaxValue, out _));
    }
}

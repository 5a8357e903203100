namespace Arena.Simulation.Tests;

public sealed class TimetableTests
{
    private static readonly PhaseOptions Phases = new()
    {
        OpeningAuction = new Timestamp(100), ClosingCall = new Timestamp(900), ClosingAuction = new Timestamp(950),
        HaltDuration = new Timestamp(50), ReopeningDuration = new Timestamp(20),
    };

    [Theory]
    [InlineData(TradingPhase.PreOpen, 0, 100)]
    [InlineData(TradingPhase.Continuous, 100, 900)]
    [InlineData(TradingPhase.Halted, 300, 350)]
    [InlineData(TradingPhase.Reopening, 350, 370)]
    [InlineData(TradingPhase.ClosingCall, 900, 950)]
    [InlineData(TradingPhase.Closed, 950, 1_000)]
    public void EndOf_APhase_IsItsScheduledEnd(TradingPhase phase, long began, long expected) =>
        Assert.Equal(new Timestamp(expected), new Timetable(Phases, new Timestamp(1_000)).EndOf(phase, new Timestamp(began)));

    // The closing call begins at its time whatever the phase is.
    [Theory]
    [InlineData(TradingPhase.Halted, 851)]
    [InlineData(TradingPhase.Reopening, 890)]
    public void EndOf_AHaltBeforeTheClosingCall_IsTheClosingCall(TradingPhase phase, long began) =>
        Assert.Equal(new Timestamp(900), new Timetable(Phases, new Timestamp(1_000)).EndOf(phase, new Timestamp(began)));

    [Fact]
    public void EndOf_WithoutAuctions_IsTheSessionsEnd()
    {
        var timetable = new Timetable(
            new PhaseOptions { HaltDuration = new Timestamp(50), ReopeningDuration = new Timestamp(20) }, new Timestamp(1_000));

        Assert.Equal(new Timestamp(1_000), timetable.EndOf(TradingPhase.Continuous, default));
        Assert.Equal(new Timestamp(1_000), timetable.EndOf(TradingPhase.Halted, new Timestamp(980)));
    }
}

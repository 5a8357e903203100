namespace Arena.Firms;

/// <summary>A trader whose bot runs in the same process. A bot that throws loses its seat; the match goes on.</summary>
public sealed class TraderSeat : ISeat
{
    /// <summary>A trader with its bot.</summary>
    /// <param name="options">Its name and limits.</param>
    /// <param name="setting">What it must know of the match.</param>
    /// <param name="account">Its account.</param>
    /// <param name="trader">What drives it.</param>
    /// <exception cref="ArgumentException">The options are out of range; the message says how.</exception>
    public TraderSeat(TraderOptions options, SeatSetting setting, AccountSpec account, ITrader trader) =>
        throw new NotSupportedException("in work");

    /// <inheritdoc/>
    public void OpenSession(int session) => throw new NotSupportedException("in work");

    /// <inheritdoc/>
    public void Decide(MarketView market, ReadOnlySpan<ExecutionReport> reports, SeatDecision decision) =>
        throw new NotSupportedException("in work");
}

using System.Collections.Immutable;

namespace Arena.Firms;

/// <summary>A firm whose bots run in the same process. A bot that throws loses its seat; the match goes on.</summary>
public sealed class FirmSeat : ISeat
{
    /// <summary>A firm with its bots.</summary>
    /// <param name="options">What the firm is made of.</param>
    /// <param name="setting">What it must know of the match.</param>
    /// <param name="accounts">Its accounts: the central book, then the prop books in the order of the options.</param>
    /// <param name="quoter">What drives the central book.</param>
    /// <param name="strategies">What drives the prop books, one each, in order.</param>
    /// <exception cref="ArgumentException">The options contradict themselves, the market, the accounts or the bots.</exception>
    public FirmSeat(
        FirmOptions options, SeatSetting setting, ReadOnlySpan<AccountSpec> accounts,
        IQuoter quoter, ImmutableArray<IPropStrategy> strategies) => throw new NotSupportedException("in work");

    /// <inheritdoc/>
    public void OpenSession(int session) => throw new NotSupportedException("in work");

    /// <inheritdoc/>
    public void Decide(MarketView market, ReadOnlySpan<ExecutionReport> reports, SeatDecision decision) =>
        throw new NotSupportedException("in work");
}

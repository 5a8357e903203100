namespace Arena.Grains;

/// <summary>A competitor's place in a match as a grain. Its calls come one after another, from the match's venue.</summary>
public interface ISeatGrain : IGrainWithStringKey
{
    /// <summary>Takes the seat, before the first session.</summary>
    [Alias("Open")]
    Task Open(SeatOrder order);

    /// <summary>A session opens: positions are flat, nothing rests.</summary>
    /// <param name="session">The session, counted from 0.</param>
    [Alias("OpenSession")]
    Task OpenSession(int session);

    /// <summary>Decides a round.</summary>
    /// <param name="market">The market, as <c>MarketViewCodec</c> writes it; the same bytes for every seat.</param>
    /// <param name="reports">What happened to the seat's own orders, as <c>ExecutionReportsCodec</c> writes it.</param>
    /// <returns>The decision, as <c>SeatDecisionCodec</c> writes it.</returns>
    [Alias("Decide")]
    Task<byte[]> Decide([Immutable] byte[] market, [Immutable] byte[] reports);

    /// <summary>Leaves the seat: the match has ended.</summary>
    [Alias("Close")]
    Task Close();
}

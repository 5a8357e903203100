namespace Arena.Grains;

/// <summary>A bot that drives a book, as a grain. It sees what its firm's grain sends it, and nothing else.</summary>
public interface IBookGrain : IGrainWithStringKey
{
    /// <summary>Makes the bot, before the first session.</summary>
    [Alias("Open")]
    Task Open(SeatOrder order);

    /// <summary>Tells the bot that a session opens.</summary>
    /// <param name="session">The session, counted from 0.</param>
    [Alias("OpenSession")]
    Task<BookAnswer> OpenSession(int session);

    /// <summary>Asks the bot for its actions of a round.</summary>
    /// <param name="market">The market, as <c>MarketViewCodec</c> writes it.</param>
    /// <param name="observation">What the bot sees besides, as the codec of its context writes it.</param>
    [Alias("Ask")]
    Task<BookAnswer> Ask([Immutable] byte[] market, [Immutable] byte[] observation);

    /// <summary>Forgets the bot: the match has ended.</summary>
    [Alias("Close")]
    Task Close();
}

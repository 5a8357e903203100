namespace Arena.Sdk;

/// <summary>A strategy that drives a firm's central book: it quotes, and sees inventory and the market, never a prop book's view.</summary>
public interface IQuoter
{
    /// <summary>A session opens: forget the last one.</summary>
    void OnSessionOpened(SessionInfo session);

    /// <summary>Decides the quotes of a round. What it leaves unset stays as it rests.</summary>
    /// <param name="context">The market and the central book's inventory after this round's transfers.</param>
    /// <param name="quotes">Where the quotes go.</param>
    void Quote(QuoterContext context, QuoteSheet quotes);
}

namespace Arena.Sdk;

/// <summary>A strategy that drives a prop book: it sees the market, its own position and indicative transfer prices.</summary>
public interface IPropStrategy
{
    /// <summary>A session opens: forget the last one.</summary>
    void OnSessionOpened(SessionInfo session);

    /// <summary>Decides the round's transfer requests and, where the firm allows, orders of its own.</summary>
    /// <param name="context">The market, the own position and the indicative transfer prices.</param>
    /// <param name="actions">Where the requests go.</param>
    void Decide(PropContext context, PropActions actions);
}

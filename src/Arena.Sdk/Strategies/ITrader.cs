namespace Arena.Sdk;

/// <summary>A strategy that trades outside any firm: usually an adversary of the market makers.</summary>
public interface ITrader
{
    /// <summary>A session opens: forget the last one.</summary>
    void OnSessionOpened(SessionInfo session);

    /// <summary>Decides the round's orders.</summary>
    /// <param name="context">The market, the own position and the own orders.</param>
    /// <param name="orders">Where the orders go.</param>
    void Decide(TraderContext context, OrderActions orders);
}

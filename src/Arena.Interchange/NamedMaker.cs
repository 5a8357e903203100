namespace Arena.Interchange;

/// <summary>Trades with one order only: what a file says was executed must also be what the book would have matched.</summary>
/// <param name="order">The order's handle.</param>
internal readonly struct NamedMaker(int order) : IMatchSink
{
    public bool MayTrade(int maker) => maker == order;

    public void OnTrade(int maker, long price, long quantity, long makerRemaining)
    {
    }
}

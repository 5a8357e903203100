namespace Arena.Interchange;

/// <summary>Turns the book's handles into the workload's ids and hands events on.</summary>
internal struct WorkloadSink<TConsumer> : IMatchSink
    where TConsumer : struct, IEventConsumer
{
    private uint[] _idOfHandle = [];

    public WorkloadSink()
    {
    }

    public TConsumer Consumer;

    /// <summary>The id of the order that takes.</summary>
    public uint Taker;

    /// <summary>Notes the id of an order that rests.</summary>
    public void Name(int handle, uint id, OrderBook book)
    {
        if (handle >= _idOfHandle.Length) Array.Resize(ref _idOfHandle, book.HandleLimit);
        _idOfHandle[handle] = id;
    }

    public readonly bool MayTrade(int maker) => true;

    public void OnTrade(int maker, long price, long quantity, long makerRemaining) =>
        Consumer.Traded(_idOfHandle[maker], Taker, price, quantity);
}

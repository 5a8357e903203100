using Arena.Exchange;

namespace Arena.Bench;

/// <summary>Turns the book's handles into the workload's ids and hands trades on.</summary>
internal struct WorkloadSink<TConsumer> : IMatchSink
    where TConsumer : struct, ITradeConsumer
{
    private readonly uint[] _idOfHandle;

    public WorkloadSink(uint[] idOfHandle, TConsumer consumer)
    {
        _idOfHandle = idOfHandle;
        Consumer = consumer;
    }

    public TConsumer Consumer;

    /// <summary>The id of the order that takes.</summary>
    public uint Taker;

    public readonly bool MayTrade(int maker) => true;

    public void OnTrade(int maker, long price, long quantity, long makerRemaining) =>
        Consumer.Trade(_idOfHandle[maker], Taker, price, quantity);
}

using System.Runtime.CompilerServices;

namespace Arena.Interchange;

/// <summary>
/// A book, and a workload's messages through it. Ids are dense, so that an array finds an order's handle. As a gateway that has read
/// a batch of messages may, it looks ahead: the order that a message names comes into the cache while the messages before it are played.
/// </summary>
internal sealed class WorkloadRun<TConsumer>
    where TConsumer : struct, IEventConsumer
{
    private const int Batch = 512;

    /// <summary>How many messages ahead an order is fetched; where its handle is noted, twice as many.</summary>
    private const int LookAhead = 6;

    private readonly OrderBook _book = new();
    private readonly int[] _handleOfId;
    private WorkloadSink<TConsumer> _sink = new();

    public WorkloadRun(uint maximumId, TConsumer consumer)
    {
        _handleOfId = new int[maximumId + 1];
        Restart(consumer);
    }

    public TConsumer Consumer => _sink.Consumer;

    public OrderBook Book => _book;

    /// <summary>Starts over with an empty book, in the memory that the runs before it needed.</summary>
    public void Restart(TConsumer consumer)
    {
        _book.Clear();

        // Touches the array, so that the run does not pay for the system's first delivery of its pages.
        Array.Fill(_handleOfId, 0);
        _sink.Consumer = consumer;
    }

    public void Play(ReadOnlySpan<WorkloadMessage> messages)
    {
        const int ahead = 2 * LookAhead;
        for (; messages.Length > Batch + ahead; messages = messages[Batch..]) PlayBatch(messages[..(Batch + ahead)], Batch);
        PlayBatch(messages, messages.Length);
    }

    /// <summary>
    /// Plays the first messages; the others are only looked at. A method of its own: what is called often is compiled again,
    /// with what the calls before have shown.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void PlayBatch(ReadOnlySpan<WorkloadMessage> messages, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (i + (2 * LookAhead) < messages.Length) CacheHint.Prefetch(in _handleOfId[messages[i + (2 * LookAhead)].Id]);
            if (i + LookAhead < messages.Length) _book.Prefetch(_handleOfId[messages[i + LookAhead].Id]);
            Apply(messages[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Apply(in WorkloadMessage message)
    {
        switch (message.Operation)
        {
            case WorkloadOperation.Add:
                Enter(message.Id, (Side)message.Side, message.Price, message.Quantity);
                break;
            case WorkloadOperation.Cancel:
                _sink.Consumer.Cancelled(message.Id, _book.Remove(_handleOfId[message.Id]));
                break;
            case WorkloadOperation.Reduce:
                _sink.Consumer.Reduced(message.Id, message.Quantity);
                _book.Reduce(_handleOfId[message.Id], message.Quantity);
                break;
            case WorkloadOperation.Replace:
                _sink.Consumer.Replaced(message.Id, message.NewId, _book.Remove(_handleOfId[message.Id]));
                Enter(message.NewId, (Side)message.Side, message.Price, message.Quantity);
                break;
            default:
                throw Unknown(message.Operation);
        }
    }

    private static InvalidDataException Unknown(WorkloadOperation operation) =>
        new($"Operation {(byte)operation} is not an order message.");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Enter(uint id, Side side, int price, uint quantity)
    {
        _sink.Taker = id;
        var left = _book.Take(side, price, quantity, ref _sink);
        if (left == 0) return;
        var handle = _book.Rest(side, price, left);
        _handleOfId[id] = handle;
        _sink.Name(handle, id, _book);
        _sink.Consumer.Rested(id, side, price, left);
    }
}

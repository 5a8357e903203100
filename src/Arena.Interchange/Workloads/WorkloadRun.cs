namespace Arena.Interchange;

/// <summary>A fresh book, and a workload's messages through it. Ids are dense, so that an array finds an order's handle.</summary>
internal sealed class WorkloadRun<TConsumer>
    where TConsumer : struct, ITradeConsumer
{
    private readonly OrderBook _book = new();
    private readonly int[] _handleOfId;
    private WorkloadSink<TConsumer> _sink;

    public WorkloadRun(uint maximumId, TConsumer consumer)
    {
        _handleOfId = new int[maximumId + 1];
        _sink = new WorkloadSink<TConsumer>(consumer);

        // Touches the array, so that the run does not pay for the system's first delivery of its pages.
        Array.Fill(_handleOfId, 0);
    }

    public TConsumer Consumer => _sink.Consumer;

    public OrderBook Book => _book;

    public void Play(ReadOnlySpan<WorkloadMessage> messages)
    {
        foreach (ref readonly var message in messages) Apply(message);
    }

    /// <summary>A method of its own, so that the runtime replaces its first, unoptimised code while the loop runs.</summary>
    private void Apply(in WorkloadMessage message)
    {
        switch (message.Operation)
        {
            case WorkloadOperation.Add:
                Enter(message.Id, (Side)message.Side, message.Price, message.Quantity);
                break;
            case WorkloadOperation.Cancel:
                _book.Remove(_handleOfId[message.Id]);
                break;
            case WorkloadOperation.Reduce:
                _book.Reduce(_handleOfId[message.Id], message.Quantity);
                break;
            case WorkloadOperation.Replace:
                _book.Remove(_handleOfId[message.Id]);
                Enter(message.NewId, (Side)message.Side, message.Price, message.Quantity);
                break;
            default:
                throw Unknown(message.Operation);
        }
    }

    private static InvalidDataException Unknown(WorkloadOperation operation) =>
        new($"Operation {(byte)operation} is not an order message.");

    private void Enter(uint id, Side side, int price, uint quantity)
    {
        _sink.Taker = id;
        var left = _book.Reaches(side, price) ? _book.Take(side, price, quantity, ref _sink) : quantity;
        if (left == 0) return;
        var handle = _book.Rest(side, price, left);
        _handleOfId[id] = handle;
        _sink.Name(handle, id, _book.HandleLimit);
    }
}

namespace Arena.Exchange;

/// <summary>Where the venue writes the events of one command. Grows to the busiest command, then allocates nothing.</summary>
public sealed class EventBuffer
{
    private MarketEvent[] _events = new MarketEvent[64];
    private int _count;

    /// <summary>The events so far, oldest first. Invalid after the next <see cref="Add"/> or <see cref="Clear"/>.</summary>
    public ReadOnlySpan<MarketEvent> Events => _events.AsSpan(0, _count);

    /// <summary>Adds an event.</summary>
    public void Add(in MarketEvent marketEvent)
    {
        if (_count == _events.Length) Array.Resize(ref _events, _count * 2);
        _events[_count++] = marketEvent;
    }

    /// <summary>Forgets the events.</summary>
    public void Clear() => _count = 0;
}

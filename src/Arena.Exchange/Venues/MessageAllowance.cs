using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>How many messages each owner may still send: the generic cell rate algorithm (ITU-T I.371, annex A, virtual scheduling).</summary>
internal sealed class MessageAllowance
{
    private readonly long[] _theoreticalArrivals;
    private readonly long _interval;
    private readonly long _tolerance;

    public MessageAllowance(MessageRate rate, int owners)
    {
        _theoreticalArrivals = rate.IsLimited ? new long[owners] : [];
        if (!rate.IsLimited) return;
        _interval = Timestamp.NanosecondsPerSecond / rate.PerSecond;
        _tolerance = _interval * (rate.Burst - 1);
    }

    /// <summary>Takes a message from an owner's allowance.</summary>
    /// <returns>Whether there was one; nothing is taken otherwise.</returns>
    public bool TryTake(int owner, Timestamp now)
    {
        if (_theoreticalArrivals.Length == 0) return true;
        ref var arrival = ref _theoreticalArrivals[owner];
        if (now.Nanoseconds < arrival - _tolerance) return false;
        arrival = Math.Max(arrival, now.Nanoseconds) + _interval;
        return true;
    }

    /// <summary>Fills every allowance.</summary>
    public void Reset() => Array.Clear(_theoreticalArrivals);
}

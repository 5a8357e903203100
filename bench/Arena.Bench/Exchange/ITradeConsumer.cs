namespace Arena.Bench;

/// <summary>Where the benchmark's events end. A struct, so that the timed run pays for additions and not for calls.</summary>
internal interface ITradeConsumer
{
    void Trade(uint maker, uint taker, long price, long quantity);
}

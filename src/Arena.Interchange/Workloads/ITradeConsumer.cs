namespace Arena.Interchange;

/// <summary>Where a workload's trades end. A struct, so that the timed run pays for additions and not for calls.</summary>
internal interface ITradeConsumer
{
    void Trade(uint maker, uint taker, long price, long quantity);
}

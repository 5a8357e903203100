using Arena.Exchange;
using Arena.Sdk;

namespace Arena.Testing;

/// <summary>An order of the <see cref="NaiveVenue"/>: on its way in, at rest in the book, or held for its stop price.</summary>
public sealed class NaiveOrder
{
    /// <summary>Its identity; a replacement in place changes it.</summary>
    public required OrderId Id { get; set; }

    /// <summary>Whose it is.</summary>
    public required AccountId Account { get; init; }

    /// <summary>In which instrument.</summary>
    public required InstrumentId Instrument { get; init; }

    /// <summary>Its side.</summary>
    public required Side Side { get; init; }

    /// <summary>What kind it is; a stop order that was released is a market or limit order from then on.</summary>
    public OrderType Type { get; set; }

    /// <summary>How long it lives.</summary>
    public TimeInForce TimeInForce { get; init; }

    /// <summary>What events say of its price: what it asked for on its way in, its stop price while held, where it is while it rests.</summary>
    public required Price Price { get; set; }

    /// <summary>The worst price at which it trades, and where it rests.</summary>
    public Price Limit { get; set; }

    /// <summary>Of a stop order: the trade price it waits for.</summary>
    public Price StopPrice { get; init; }

    /// <summary>Of a stop-limit order: its limit; of a pegged order: the worst price it follows to. 0: none.</summary>
    public Price Worst { get; init; }

    /// <summary>Of a pegged order: signed ticks from its reference.</summary>
    public long PegOffset { get; init; }

    /// <summary>What is left of it, displayed or not.</summary>
    public required Quantity Remaining { get; set; }

    /// <summary>How much of it shows, while it rests.</summary>
    public Quantity Shown { get; set; }

    /// <summary>How much of an iceberg shows at a time; 0: it is none.</summary>
    public Quantity Display { get; init; }

    /// <summary>What it is for; a replacement in place changes it.</summary>
    public required OrderPurpose Purpose { get; set; }

    /// <summary>How many orders of the session came to rest, or were held, before it; not known before it does.</summary>
    public long? Age { get; set; }

    /// <summary>Whether it follows a reference.</summary>
    public bool IsPegged => Type is OrderType.PegBest or OrderType.PegMid;

    /// <summary>Whether it waits for a stop price, or is about to.</summary>
    public bool IsStop => Type is OrderType.Stop or OrderType.StopLimit;

    /// <summary>Takes quantity off: from what nobody sees first.</summary>
    public void TakeOff(Quantity quantity)
    {
        Remaining -= quantity;
        if (Shown > Remaining) Shown = Remaining;
    }

    /// <summary>Shows as much as it may.</summary>
    public void Show() => Shown = Display.Lots > 0 && Display < Remaining ? Display : Remaining;

    /// <summary>An equal order, to try out what would become of it.</summary>
    public NaiveOrder Copy() => (NaiveOrder)MemberwiseClone();
}

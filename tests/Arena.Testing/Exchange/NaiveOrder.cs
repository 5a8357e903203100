using Arena.Exchange;
using Arena.Sdk;

namespace Arena.Testing;

/// <summary>A resting order of the <see cref="NaiveVenue"/>.</summary>
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

    /// <summary>Its price; 0 for a market order, which never rests.</summary>
    public required Price Price { get; init; }

    /// <summary>The worst price at which it trades.</summary>
    public required Price Limit { get; init; }

    /// <summary>What is left of it.</summary>
    public required Quantity Remaining { get; set; }

    /// <summary>What it is for; a replacement in place changes it.</summary>
    public required OrderPurpose Purpose { get; set; }

    /// <summary>How many orders rested before it in the session.</summary>
    public long Age { get; set; }
}

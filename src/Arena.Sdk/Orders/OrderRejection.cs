namespace Arena.Sdk;

/// <summary>Something a bot asked for that was refused.</summary>
/// <param name="Order">The order it was about; <see cref="OrderId.None"/> for a quote or a transfer.</param>
/// <param name="Instrument">The instrument.</param>
/// <param name="Side">The side.</param>
/// <param name="Reason">Why.</param>
public readonly record struct OrderRejection(OrderId Order, InstrumentId Instrument, Side Side, RejectReason Reason);

namespace Arena.Analysis;

/// <summary>An instrument's market at a moment, as everybody saw it.</summary>
/// <param name="Phase">The trading phase.</param>
/// <param name="Bid">The best bid; <c>null</c> when there was none.</param>
/// <param name="Ask">The best ask; <c>null</c> when there was none.</param>
/// <param name="Mid">The mid; the last one while a side is empty, the reference price before the first.</param>
/// <param name="LastTrade">The price of the session's last trade; <c>null</c> before the first.</param>
public sealed record MarketMoment(TradingPhase Phase, Level? Bid, Level? Ask, HalfTicks Mid, Price? LastTrade);

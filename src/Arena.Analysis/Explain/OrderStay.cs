namespace Arena.Analysis;

/// <summary>A stretch in which an order rested at one place: from coming to rest, being replenished or moving, until the next of these or its end.</summary>
/// <param name="From">When it began.</param>
/// <param name="Until">When it ended.</param>
/// <param name="Began">What it began with: rested, rested in place, replenished, or repriced.</param>
/// <param name="Price">The price.</param>
/// <param name="Shown">How much showed at first.</param>
/// <param name="AheadAtStart">How many lots showed at its price in front of it at first.</param>
/// <param name="AheadAtEnd">How many lots were still in front of it at its price at the end.</param>
/// <param name="TradedAhead">Lots in front of it at its price that traded.</param>
/// <param name="LeftAhead">Lots in front of it at its price that their owners took out, net of what took their place.</param>
/// <param name="CameBetter">Lots that came to rest at better prices on its side, in front of it.</param>
/// <param name="TradedBetter">Lots that traded at better prices on its side, before it could.</param>
/// <param name="AtBest">For how long its price was its side's best.</param>
public sealed record OrderStay(
    Timestamp From, Timestamp Until, MarketEventKind Began, Price Price, Quantity Shown, Quantity AheadAtStart, Quantity AheadAtEnd,
    Quantity TradedAhead, Quantity LeftAhead, Quantity CameBetter, Quantity TradedBetter, Timestamp AtBest);

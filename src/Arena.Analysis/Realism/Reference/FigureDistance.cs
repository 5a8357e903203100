namespace Arena.Analysis;

/// <summary>How far a market's figure is from the reference's.</summary>
/// <param name="FactId">The fact's id.</param>
/// <param name="Fact">The fact's name.</param>
/// <param name="Key">The figure's key.</param>
/// <param name="Figure">The figure's name.</param>
/// <param name="Market">The market's value.</param>
/// <param name="Reference">The reference's value; not a number when it does not have the figure.</param>
/// <param name="ReferenceVerdict">The fact's verdict on the reference itself: whether the rule knows a real market when it sees one.</param>
/// <param name="Distance">The absolute difference.</param>
internal sealed record FigureDistance(
    string FactId, string Fact, string Key, string Figure, double Market, double Reference, FactVerdict ReferenceVerdict, FlooredDistance Distance);

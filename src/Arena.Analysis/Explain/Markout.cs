namespace Arena.Analysis;

/// <summary>What a fill was worth a while later.</summary>
/// <param name="After">How long after the fill.</param>
/// <param name="Mid">The tape's mid then; <c>null</c> when the session was over.</param>
/// <param name="Value">The fill's lots against that mid, positive is a gain; <c>null</c> with the mid.</param>
public sealed record Markout(Timestamp After, HalfTicks? Mid, Money? Value);

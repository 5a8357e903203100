namespace Arena.Firms;

/// <summary>What the risk checks say to an order.</summary>
/// <param name="Lots">How much of it may pass; 0 when nothing may.</param>
/// <param name="Reason">Why not all of it; <see cref="RejectReason.None"/> when all may.</param>
internal readonly record struct RiskAnswer(long Lots, RejectReason Reason);

namespace Arena.Configuration;

/// <summary>All that a firm file says.</summary>
/// <param name="Options">What the firm is made of.</param>
/// <param name="Profile">What people know it by.</param>
public sealed record FirmDocument(FirmOptions Options, FirmProfile Profile);

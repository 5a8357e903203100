using System.Collections.Immutable;
using Arena.Firms;
using Arena.Simulation;

namespace Arena.Grains;

/// <summary>What a firm's grain must know of its match.</summary>
/// <param name="Options">What the firm is made of.</param>
/// <param name="Setting">What it must know of the market.</param>
/// <param name="Accounts">Its accounts: the central book, then the prop books.</param>
public sealed record FirmSeating(FirmOptions Options, SeatSetting Setting, ImmutableArray<AccountSpec> Accounts);

using Arena.Firms;
using Arena.Simulation;

namespace Arena.Grains;

/// <summary>What a trader's grain must know of its match.</summary>
/// <param name="Options">Its name, bot and limits.</param>
/// <param name="Setting">What it must know of the market.</param>
/// <param name="Account">Its account.</param>
public sealed record TraderSeating(TraderOptions Options, SeatSetting Setting, AccountSpec Account);

using Arena.Firms;
using Arena.Simulation;

namespace Arena.Grains;

/// <summary>What a book's grain must know of its match: its own bot and account, nothing of the firm's other books.</summary>
/// <param name="Firm">The firm's name.</param>
/// <param name="Account">The book's account.</param>
/// <param name="Bot">What drives it.</param>
/// <param name="PositionLimitLots">The book's position limit per instrument, in lots; positive.</param>
/// <param name="Setting">What it must know of the market.</param>
public sealed record BookSeating(string Firm, AccountSpec Account, BotChoice Bot, long PositionLimitLots, SeatSetting Setting);

namespace Arena.Tournaments;

/// <summary>How a kind of participant did at tables with and without an adversary: who paid for it.</summary>
/// <param name="Group">A quoter bot's name, for all firms it drives; or a background group's name.</param>
/// <param name="IsBackground">Whether it is a group of the background flow, taken as one account.</param>
/// <param name="Sessions">Sessions with the adversary at the table.</param>
/// <param name="MeanPnlWith">Mean net profit of a session with the adversary at the table, in units of currency.</param>
/// <param name="MeanPnlWithout">The same at all other tables; <c>null</c> where there is none.</param>
public sealed record Payer(string Group, bool IsBackground, int Sessions, double MeanPnlWith, double? MeanPnlWithout);

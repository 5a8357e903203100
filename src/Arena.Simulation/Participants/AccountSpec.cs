namespace Arena.Simulation;

/// <summary>An account of a match.</summary>
/// <param name="Id">Its place among the accounts.</param>
/// <param name="Owner">Its owner's place among the participants; orders of one owner never trade with each other.</param>
/// <param name="Name">Its name inside its owner: <c>central</c>, a prop book's name, or the trader's own name.</param>
/// <param name="Kind">Whose it is.</param>
public sealed record AccountSpec(AccountId Id, int Owner, string Name, AccountKind Kind);

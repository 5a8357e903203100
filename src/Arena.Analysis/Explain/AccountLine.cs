namespace Arena.Analysis;

/// <summary>One account of a tape in a line.</summary>
/// <param name="Account">Its number: what its orders' ids begin with.</param>
/// <param name="Name"><c>firm/book</c>, or the trader's name.</param>
/// <param name="Kind">Whose it is.</param>
/// <param name="Orders">How many of its orders were accepted.</param>
/// <param name="Refused">How many of its commands were refused.</param>
/// <param name="Fills">How many fills it had.</param>
public sealed record AccountLine(AccountId Account, string Name, AccountKind Kind, long Orders, long Refused, long Fills);

namespace Arena.Simulation;

/// <summary>A participant of a match that is asked every round: a firm or a trader with a bot.</summary>
/// <param name="Name">Its name, unique in the match; it names the participant's random streams.</param>
/// <param name="Latency">The one-way latency from its decision to the venue. Not negative.</param>
/// <param name="Accounts">The kinds and names of its accounts in order: a firm's central book, then its prop books; or one trader.</param>
public sealed record ParticipantSpec(
    string Name, Timestamp Latency, System.Collections.Immutable.ImmutableArray<(string Name, AccountKind Kind)> Accounts);

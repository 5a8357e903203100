using System.Collections.Immutable;

namespace Arena.Simulation;

/// <summary>
/// What stands at the head of a tape: everything that is needed, beside the inputs that follow, to play the match again without
/// its configuration and without any bot.
/// </summary>
public sealed record TapeHeader
{
    /// <summary>The version of the engine that played the match: <see cref="EngineVersion.Current"/> at the time.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>The scenario's name.</summary>
    public required string Scenario { get; init; }

    /// <summary>The seed of every random stream.</summary>
    public required ulong Seed { get; init; }

    /// <summary>How many sessions were planned; 1 or more.</summary>
    public required int Sessions { get; init; }

    /// <summary>SHA-256 of the canonical configuration, in hex.</summary>
    public required string ConfigurationHash { get; init; }

    /// <summary>How long a session lasts.</summary>
    public required Timestamp SessionLength { get; init; }

    /// <summary>The time between two rounds.</summary>
    public required Timestamp RoundInterval { get; init; }

    /// <summary>The stretch before the close whose rounds' mids make the settlement prices.</summary>
    public required Timestamp SettlementWindow { get; init; }

    /// <summary>The venue's rules.</summary>
    public required VenueOptions Venue { get; init; }

    /// <summary>The instruments, each at the index its id says.</summary>
    public required ImmutableArray<InstrumentSpec> Instruments { get; init; }

    /// <summary>The competitors with their accounts, in the order of their places.</summary>
    public required ImmutableArray<ParticipantSpec> Competitors { get; init; }

    /// <summary>The names of the background traders, in the order of their accounts, which follow the competitors'.</summary>
    public required ImmutableArray<string> Background { get; init; }

    /// <summary>The header of a match.</summary>
    /// <param name="market">The scenario.</param>
    /// <param name="participants">Who takes part.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="sessions">How many sessions are planned; 1 or more.</param>
    /// <param name="configurationHash">SHA-256 of the canonical configuration, in hex.</param>
    public static TapeHeader Of(
        MarketOptions market, ParticipantTable participants, ulong seed, int sessions, string configurationHash)
    {
        var background = ImmutableArray.CreateBuilder<string>(participants.BackgroundCount);
        for (var i = participants.FirstBackgroundAccount.Index; i < participants.Accounts.Length; i++)
            background.Add(participants.Accounts[i].Name);
        return new TapeHeader
        {
            EngineVersion = Simulation.EngineVersion.Current,
            Scenario = market.Name,
            Seed = seed,
            Sessions = sessions,
            ConfigurationHash = configurationHash,
            SessionLength = market.SessionLength,
            RoundInterval = market.RoundInterval,
            SettlementWindow = market.SettlementWindow,
            Venue = market.Venue,
            Instruments = market.Instruments,
            Competitors = participants.Competitors,
            Background = background.MoveToImmutable(),
        };
    }

    /// <summary>The participants as they were in the match: the same owners, accounts and names.</summary>
    public ParticipantTable Participants() => new(Competitors, Background.Length, i => Background[i]);
}

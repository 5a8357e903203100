using System.Collections.Immutable;

namespace Arena.Configuration;

/// <summary>The keys of a scenario. People write seconds and currency; the market counts nanoseconds, ticks and micro-units.</summary>
internal static class ScenarioDescription
{
    private const int MaximumInstruments = 64;

    private static readonly Timestamp EndlessSession = Timestamp.FromSeconds(1_000_000);

    internal static MarketOptions Describe(ObjectNode node)
    {
        var name = node.Text("name", TextRule.Slug, "The scenario's name.");
        var description = node.Text("description", TextRule.Sentence, "What it is for, in a sentence.");
        var isRanked = node.Flag("ranked", "Whether results in it may rank competitors; then it must pass 'arena fairness'.", true);
        var session = node.Span("sessionSeconds", Timestamp.NanosecondsPerSecond, 1, 86_400, "How long a session lasts, in seconds.");
        var round = node.Span(
            "roundMilliseconds", 1_000_000, 1, 3_600_000,
            "The time between two decision rounds, in milliseconds; the session is a whole number of them.", 1_000);
        var settlement = node.Span(
            "settlementSeconds", Timestamp.NanosecondsPerSecond, 0.001m, 86_400,
            "Positions are settled at the average mid of the rounds in this last stretch of the session, in seconds.");
        var instruments = node.List(
            "instruments", 1, MaximumInstruments, "What is traded, in the order in which everything lists it.", InstrumentDescription.Describe);
        var specs = instruments.Select((instrument, index) => instrument.Spec with { Id = new InstrumentId(index) }).ToImmutableArray();
        // What depends on a length or a list that is wrong is told once that is right.
        var length = node.IsWell ? session : EndlessSession;
        var events = new EventDescription(length, node.IsWell ? specs : []).Describe(node);
        var market = events.AddTo(new MarketOptions
        {
            Name = name, Description = description, IsRanked = isRanked, SessionLength = session, RoundInterval = round, SettlementWindow = settlement,
            Instruments = specs,
            Fundamentals = [.. instruments.Select(instrument => instrument.Fundamental)],
            Factor = node.Object("factor", "The latent market factor, with which every instrument moves by its beta.", DescribeFactor),
            Venue = VenueDescription.Describe(node, length),
            Background = node.Object("background", "The flow around the competitors.", BackgroundDescription.Describe) with
            {
                Activity = [.. instruments.Select(instrument => instrument.Activity)],
            },
        });
        market = ClockDescription.AddTo(market, node);
        ScenarioRules.Check(node, market);
        EventRules.Check(node, events, market);
        return market;
    }

    private static FactorOptions DescribeFactor(ObjectNode node) => new()
    {
        SessionVolatility = Volatility(node, "sessionVolatility", "Standard deviation of the factor's log return over one session; 0.01 is 1 %."),
        MeanReversionPerSession = Reversion(node, "Speed of the factor's reversion to its opening value, per session; 0 is a random walk."),
        JumpsPerSession = Jumps(node, "Mean number of the factor's jumps in a session."),
        JumpVolatility = Volatility(node, "jumpVolatility", "Standard deviation of a jump's log size.", 0),
        DriftPerSession = node.Number("driftPerSession", -1, 1, "Deterministic log drift over a session; positive rises.", 0),
        DriftDeviation = node.Number(
            "driftDeviation", 0, 1, "Standard deviation of a log drift drawn each session and added to it: a trend that nobody knows from this file.", 0),
    };

    internal static double Volatility(ObjectNode node, string name, string meaning, double? missing = null) =>
        node.Number(name, 0, 1, meaning, missing);

    internal static double Reversion(ObjectNode node, string meaning) => node.Number("meanReversionPerSession", 0, 10_000, meaning, 0);

    internal static double Jumps(ObjectNode node, string meaning) => node.Number("jumpsPerSession", 0, 1_000, meaning, 0);
}

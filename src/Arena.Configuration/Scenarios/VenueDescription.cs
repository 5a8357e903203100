using System.Runtime.CompilerServices;

namespace Arena.Configuration;

/// <summary>The keys of the venue's rules that are not an instrument's.</summary>
internal static class VenueDescription
{
    private const int MaximumMessages = 1_000_000;

    /// <summary>The rules; with the session's length, since the closing call is told from its end.</summary>
    internal static VenueOptions Describe(ObjectNode node, Timestamp session) =>
        node.Optional("venue", "The venue's rules that are not an instrument's.", venue => DescribeVenue(venue, session)) ?? new VenueOptions();

    private static VenueOptions DescribeVenue(ObjectNode node, Timestamp session) => new()
    {
        MaximumOpenOrdersPerOwner = node.Count(
            "maximumOpenOrdersPerOwner", 1, 100_000, "How many orders an owner may have open in one instrument.", 200),
        SelfTradePrevention = EnumWords<SelfTradePrevention>.Parse(node.Choice(
            "selfTradePrevention", EnumWords<SelfTradePrevention>.All, "What happens when two orders of one owner would trade.",
            EnumWords<SelfTradePrevention>.Of(SelfTradePrevention.CancelResting))),
        MessageRate = node.Optional(
            "messageRate", "How fast an owner may send orders, replacements and quotes; left out: as fast as it likes.", DescribeRate)?.Value ?? default,
        Phases = node.Optional(
            "phases", "Auctions and halts; left out: continuous trading all session.", phases => DescribePhases(phases, session)) ?? new PhaseOptions(),
    };

    private static StrongBox<MessageRate> DescribeRate(ObjectNode node) => new(new MessageRate(
        node.Count("perSecond", 1, MaximumMessages, "Messages per second in the long run."),
        node.Count("burst", 1, MaximumMessages, "Messages at once after a rest.")));

    private static PhaseOptions DescribePhases(ObjectNode node, Timestamp session)
    {
        var opening = Seconds(node, "openingAuctionSeconds", "When the opening auction is, in seconds from the session's start: orders are collected until then; 0: none.");
        var call = Seconds(node, "closingCallSeconds", "How long orders are collected for the closing auction, which is at the session's end, in seconds; 0: none.");
        var length = Numerals.Text(session.Nanoseconds / 1_000_000_000m);
        node.Require(opening < session, "openingAuctionSeconds", $"below sessionSeconds, {length}");
        node.Require(
            opening + call < session, "closingCallSeconds",
            $"such that the closing call begins after the opening auction: together below sessionSeconds, {length}");
        return new PhaseOptions
        {
            OpeningAuction = opening,
            ClosingCall = call == default ? default : session - call,
            ClosingAuction = call == default ? default : session,
            HaltDuration = Seconds(node, "haltSeconds", "How long a volatility halt takes, in seconds; needed where an instrument has a staticBand or dynamicBand."),
            ReopeningDuration = Seconds(
                node, "reopeningSeconds", "How long orders are then collected for the reopening auction, in seconds; needed where an instrument has a staticBand or dynamicBand."),
        };
    }

    private static Timestamp Seconds(ObjectNode node, string name, string meaning) =>
        node.Span(name, Timestamp.NanosecondsPerSecond, 0, 86_400, meaning, 0);
}

namespace Arena.Configuration;

/// <summary>The keys of a transfer agreement: shares of the half-spread as people say them, 0.25 for a quarter.</summary>
internal static class TransferDescription
{
    private const long BasisPoints = 10_000;

    internal static TransferTerms Describe(ObjectNode node, TransferTerms? terms) => new()
    {
        ReducingShare = Share(
            node, "reducingShare", 1,
            "What a lot that takes inventory off the central book gets, better than mid for the prop book, as a share of the half-spread.",
            0.25m, terms?.ReducingShare),
        AddingShare = Share(
            node, "addingShare", 10,
            "What a lot that adds inventory costs the prop book, worse than mid, before the slope, as a share of the half-spread.",
            0.5m, terms?.AddingShare),
        AddingSlope = Share(
            node, "addingSlope", 100,
            "What the lot that would fill the capacity costs in addition, as a share of the half-spread; linear below.",
            1m, terms?.AddingSlope),
        CapacityLots = node.Whole(
            "capacityLots", 1, FirmDescription.MaximumLots,
            "The largest central inventory per instrument that transfers may cause, in lots.", value: terms?.CapacityLots),
    };

    private static long Share(ObjectNode node, string name, decimal maximum, string meaning, decimal missing, long? value) =>
        (long)(node.Exact(name, 0, maximum, 1m / BasisPoints, meaning, missing, value / (decimal?)BasisPoints) * BasisPoints);
}

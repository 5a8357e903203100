namespace Arena.Configuration;

/// <summary>The keys of wakes that beget wakes.</summary>
internal static class ExcitationDescription
{
    // What keeps the wakes that are on their way few.
    private const double MaximumDelayIntervals = 100;

    internal static ExcitationOptions? Describe(ObjectNode node, double meanIntervalSeconds) => node.Optional(
        "excitation", "Wakes that beget wakes (a Hawkes process); left out: a Poisson process. meanIntervalSeconds stays the mean of all.",
        excitation => Describe(excitation, meanIntervalSeconds, MaximumDelayIntervals * meanIntervalSeconds));

    private static ExcitationOptions Describe(ObjectNode node, double interval, double longest)
    {
        var options = new ExcitationOptions
        {
            BranchingRatio = node.Number("branchingRatio", 0, 0.95, "Mean number of wakes that a wake begets."),
            MeanDelaySeconds = node.Number("meanDelaySeconds", 0.000001, 86_400, "Mean delay between a wake and one that it begot, in seconds."),
            TailIndex = BackgroundDescription.TailIndex(node, "tailIndex", "The index of a power law of delays; left out: they are exponential."),
            SameSideShare = node.Number("sameSideShare", 0, 1, "Share of begotten wakes that take the side of the wake before; the others draw theirs.", 0),
        };
        node.Require(
            options.MeanDelaySeconds <= longest, "meanDelaySeconds",
            $"at most {Numerals.Text(longest)}, {Numerals.Text(MaximumDelayIntervals)} times meanIntervalSeconds, {Numerals.Text(interval)}: few may be on their way");
        return options;
    }
}

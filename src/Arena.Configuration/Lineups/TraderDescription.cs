namespace Arena.Configuration;

/// <summary>The keys of a trader outside any firm.</summary>
internal sealed class TraderDescription(IBotFactory bots)
{
    private readonly Description<BotChoice> _strategy = BotDescriptions.For(BotKind.Trader, bots);

    internal TraderOptions Describe(ObjectNode node, TraderOptions? trader) => new()
    {
        Name = node.Text("name", TextRule.Name, "The trader's name, unique in a line-up.", value: trader?.Name),
        Strategy = node.Object("strategy", "The bot that drives it.", _strategy, trader?.Strategy),
        PositionLimitLots = node.Whole(
            "positionLimitLots", 1, FirmDescription.MaximumLots, "Its largest position per instrument, in lots.",
            value: trader?.PositionLimitLots),
        Latency = LatencyDescription.Describe(node, 1_000, trader?.Latency),
    };
}

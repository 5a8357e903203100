using System.Collections.Immutable;
using Arena.Firms;
using Arena.Sdk;

namespace Arena.Configuration.Tests;

/// <summary>Four bots that never change, so that messages and dealt rosters can be written down in tests.</summary>
internal sealed class TestBots : IBotFactory
{
    public TestBots(int version = 1, double defaultWidth = 2) => Bots =
    [
        Bot("quiet-quoter", BotKind.Quoter, version, new("widthTicks", defaultWidth, 0.5, 100, "Width."), new("quoteLots", 10, 1, 1_000, "Size.")),
        Bot("loud-quoter", BotKind.Quoter, 1, new BotParameter("widthTicks", 3, 0.5, 100, "Width.")),
        Bot("follower", BotKind.Prop, 1, new("fastSeconds", 60, 1, 1_000, "Fast."), new("clipLots", 5, 1, 100, "Clip.")),
        Bot("pusher", BotKind.Trader, 1, new BotParameter("clipLots", 40, 1, 1_000, "Clip.")),
    ];

    public ImmutableArray<BotDescription> Bots { get; }

    public BotDescription? Find(string name) => Bots.FirstOrDefault(bot => bot.Name == name);

    public object Create(BotChoice choice) => throw new InvalidOperationException("Configuration makes no bots.");

    private static BotDescription Bot(string name, BotKind kind, int version, params ReadOnlySpan<BotParameter> parameters) =>
        new(name, kind, version, $"The {name}.", [.. parameters], _ => throw new InvalidOperationException("Configuration makes no bots."));
}

namespace Arena.Analysis.Tests;

/// <summary>Bots for a market without competitors.</summary>
internal sealed class NoBots : IBotFactory
{
    public ImmutableArray<BotDescription> Bots => [];

    public BotDescription? Find(string name) => null;

    public object Create(BotChoice choice) => throw new InvalidOperationException("Nobody competes.");
}

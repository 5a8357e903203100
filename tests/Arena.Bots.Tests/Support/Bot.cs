using Arena.Firms;
using Arena.Sdk;

namespace Arena.Bots.Tests;

/// <summary>Makes bots for tests the way a match does.</summary>
internal static class Bot
{
    public static InProcessBotFactory Factory { get; } = new();

    public static IQuoter Quoter(string name, params (string Name, double Value)[] parameters) =>
        (IQuoter)Make(name, parameters);

    public static IPropStrategy Prop(string name, params (string Name, double Value)[] parameters) =>
        (IPropStrategy)Make(name, parameters);

    public static ITrader Trader(string name, params (string Name, double Value)[] parameters) =>
        (ITrader)Make(name, parameters);

    public static object Make(string name, params (string Name, double Value)[] parameters) =>
        Factory.Create(new BotChoice(name, [.. parameters.Select(p => KeyValuePair.Create(p.Name, p.Value))]));

    public static TheoryData<string> Named(BotKind kind)
    {
        var names = new TheoryData<string>();
        foreach (var bot in Factory.Bots.Where(b => b.Kind == kind)) names.Add(bot.Name);
        return names;
    }
}

using System.Collections.Immutable;

namespace Arena.Configuration;

/// <summary>How a file chooses a bot: its name, and an object of its parameters.</summary>
internal static class BotDescriptions
{
    private static readonly BotChoice None = new("", []);

    /// <summary>The keys of a choice among the bots of a kind.</summary>
    internal static Description<BotChoice> For(BotKind kind, IBotFactory bots)
    {
        var variants = bots.Bots
            .Where(bot => bot.Kind == kind)
            .Select(bot => new Variant<BotChoice>(bot.Name, bot.Summary, (node, value) => Choice(node, value, bot)))
            .ToImmutableArray();
        return (node, value) => node.Variant("bot", variants, "The bot.", None, value?.Bot, value);
    }

    private static BotChoice Choice(ObjectNode node, BotChoice? value, BotDescription bot)
    {
        var given = node.Optional(
            "parameters", "The bot's parameters; what is left out has its default.",
            (inner, choice) => new BotChoice(bot.Name, Parameters(inner, choice, bot)), value);
        return given ?? new BotChoice(bot.Name, []);
    }

    private static ImmutableArray<KeyValuePair<string, double>> Parameters(ObjectNode node, BotChoice? value, BotDescription bot)
    {
        var parameters = ImmutableArray.CreateBuilder<KeyValuePair<string, double>>();
        foreach (var parameter in bot.Parameters)
        {
            var number = node.OptionalNumber(
                parameter.Name, parameter.Minimum, parameter.Maximum, parameter.Meaning, parameter.Default, Given(value, parameter.Name));
            if (number is { } given) parameters.Add(KeyValuePair.Create(parameter.Name, given));
        }

        return parameters.ToImmutable();
    }

    private static double? Given(BotChoice? choice, string name)
    {
        double? given = null;
        // As when binding: the last of several wins.
        foreach (var parameter in choice?.Parameters ?? [])
            if (parameter.Key == name) given = parameter.Value;
        return given;
    }
}

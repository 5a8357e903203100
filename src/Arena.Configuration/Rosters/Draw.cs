using System.Collections.Immutable;

namespace Arena.Configuration;

/// <summary>Draws for rosters.</summary>
internal static class Draw
{
    /// <summary>How far a parameter may be from its default, as a factor: so near that no two of a bot's parameters change roles.</summary>
    private const double Spread = 1.4;

    private const double ChanceToTune = 0.6;

    internal static T One<T>(RandomStream random, ReadOnlySpan<T> values) => values[(int)random.NextBelow(values.Length)];

    /// <summary>Log-uniform between two positive numbers.</summary>
    internal static double Between(RandomStream random, double low, double high) =>
        low * PortableMath.Exp(random.NextUniform() * PortableMath.Log(high / low));

    /// <summary>Log-uniform around a positive number, to a whole number of steps; one at least.</summary>
    internal static double Around(RandomStream random, double centre, double step) =>
        Math.Max(1, Math.Round(Between(random, centre / Spread, centre * Spread) / step)) * step;

    /// <summary>A bot with some of its parameters tuned; sizes in lots follow the firm's size.</summary>
    internal static BotChoice Choice(RandomStream random, BotDescription bot, double size)
    {
        var parameters = ImmutableArray.CreateBuilder<KeyValuePair<string, double>>();
        foreach (var parameter in bot.Parameters)
        {
            var isSize = parameter.Name.EndsWith("Lots", StringComparison.Ordinal);
            var tuned = random.NextChance(ChanceToTune);
            if (parameter.Default <= 0 || !(tuned || isSize)) continue;
            var value = Between(random, parameter.Default / Spread, parameter.Default * Spread);
            value = isSize ? Math.Round(value * size) : ThreeDigits(value);
            parameters.Add(KeyValuePair.Create(parameter.Name, Math.Clamp(value, parameter.Minimum, parameter.Maximum)));
        }

        return new BotChoice(bot.Name, parameters.ToImmutable());
    }

    // As a person would write it.
    private static double ThreeDigits(double value) => double.Parse(
        value.ToString("G3", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);
}

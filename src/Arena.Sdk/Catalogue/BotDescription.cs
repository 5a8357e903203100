using System.Collections.Immutable;

namespace Arena.Sdk;

/// <summary>What the arena needs to know of a bot to offer it, to check its configuration, and to make one.</summary>
/// <param name="Name">Its name in configuration: lower case, words joined by hyphens; unique among the bots of a host.</param>
/// <param name="Kind">What it drives.</param>
/// <param name="Version">Raised whenever its decisions change; part of what identifies a match.</param>
/// <param name="Summary">What it does, in one sentence.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Create">Makes one: an <see cref="IQuoter"/>, <see cref="IPropStrategy"/> or <see cref="ITrader"/>, as the kind says.</param>
public sealed record BotDescription(
    string Name, BotKind Kind, int Version, string Summary, ImmutableArray<BotParameter> Parameters,
    Func<BotParameters, object> Create)
{
    /// <summary>The parameters' values with defaults filled in.</summary>
    /// <param name="values">Names and values as configured.</param>
    /// <exception cref="ArgumentException">A name is unknown, or a value out of range; the message says what is allowed.</exception>
    public BotParameters Bind(IEnumerable<KeyValuePair<string, double>> values)
    {
        var bound = Parameters.Select(p => p.Default).ToArray();
        foreach (var (name, value) in values)
        {
            var index = IndexOf(name);
            if (index < 0)
                throw new ArgumentException($"bot '{Name}' has no parameter '{name}'; it has: {string.Join(", ", Parameters.Select(p => p.Name))}");
            var parameter = Parameters[index];
            if (!(value >= parameter.Minimum && value <= parameter.Maximum))
            {
                throw new ArgumentException(string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"parameter '{name}' of bot '{Name}' is {value}; allowed is {parameter.Minimum} to {parameter.Maximum}"));
            }

            bound[index] = value;
        }

        return new BotParameters(this, bound);
    }

    internal int IndexOf(string name)
    {
        for (var i = 0; i < Parameters.Length; i++)
            if (Parameters[i].Name == name) return i;
        return -1;
    }
}

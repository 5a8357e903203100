namespace Arena.Sdk;

/// <summary>The values of a bot's parameters: checked against its description, with defaults filled in.</summary>
public sealed class BotParameters
{
    private readonly BotDescription _description;
    private readonly double[] _values;

    internal BotParameters(BotDescription description, double[] values)
    {
        _description = description;
        _values = values;
    }

    /// <summary>A parameter's value.</summary>
    /// <param name="name">A name from the bot's description.</param>
    /// <exception cref="ArgumentException">The bot has no such parameter.</exception>
    public double this[string name]
    {
        get
        {
            var index = _description.IndexOf(name);
            if (index < 0) throw new ArgumentException($"Bot '{_description.Name}' has no parameter '{name}'.", nameof(name));
            return _values[index];
        }
    }

    /// <summary>A parameter's value as a whole number, rounded to the nearest.</summary>
    /// <exception cref="ArgumentException">The bot has no such parameter.</exception>
    public long Whole(string name) => checked((long)Math.Round(this[name], MidpointRounding.AwayFromZero));
}

namespace Arena.Sdk;

/// <summary>A number by which a bot can be tuned.</summary>
/// <param name="Name">Its name in configuration, in camelCase, with the unit last where there is one.</param>
/// <param name="Default">Its value when nobody says.</param>
/// <param name="Minimum">The smallest value allowed.</param>
/// <param name="Maximum">The largest value allowed.</param>
/// <param name="Meaning">What it does and in which unit, in one sentence.</param>
public sealed record BotParameter(string Name, double Default, double Minimum, double Maximum, string Meaning);

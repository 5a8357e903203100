using System.Globalization;

namespace Arena.Configuration;

/// <summary>Numbers and ranges as messages and schemas show them, the same in every culture.</summary>
internal static class Numerals
{
    internal static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    internal static string Text(decimal value) => Normal(value).ToString(CultureInfo.InvariantCulture);

    /// <summary>The same number without trailing zeros.</summary>
    internal static decimal Normal(decimal value) => value / 1.000000000000000000000000000000m;

    /// <summary>How many decimals a step has: 0.01 has two.</summary>
    internal static int Decimals(decimal step) => Normal(step).Scale;

    internal static string Range(double minimum, double maximum) => $"a number from {Text(minimum)} to {Text(maximum)}";

    internal static string Range(decimal minimum, decimal maximum, decimal step) => step switch
    {
        1 => $"a whole number from {Text(minimum)} to {Text(maximum)}",
        _ => $"a number from {Text(minimum)} to {Text(maximum)} with at most {Decimals(step)} decimals",
    };
}

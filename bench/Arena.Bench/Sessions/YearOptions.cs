using System.Globalization;

namespace Arena.Bench;

/// <summary>What a year is made of.</summary>
/// <param name="Scenario">The market.</param>
/// <param name="Lineup">Who competes.</param>
/// <param name="Sessions">How many sessions; a year of trading has 252.</param>
/// <param name="Workers">How many threads play.</param>
/// <param name="IsJson">Whether the figures are printed as JSON.</param>
internal sealed record YearOptions(string Scenario, string Lineup, int Sessions, int Workers, bool IsJson)
{
    /// <summary>Reads <c>[SCENARIO LINEUP] [--sessions N] [--workers N] [--json]</c>.</summary>
    /// <returns><c>null</c> when it is something else.</returns>
    public static YearOptions? Parse(ReadOnlySpan<string> arguments)
    {
        var year = new YearOptions("opening-day", "opening-day", 252, 2, false);
        if (arguments is [var scenario, var lineup, ..] && !scenario.StartsWith('-'))
        {
            year = year with { Scenario = scenario, Lineup = lineup };
            arguments = arguments[2..];
        }

        while (!arguments.IsEmpty)
        {
            switch (arguments)
            {
                case ["--json", ..]:
                    year = year with { IsJson = true };
                    arguments = arguments[1..];
                    break;
                case ["--sessions", var text, ..] when int.TryParse(text, CultureInfo.InvariantCulture, out var sessions) && sessions > 0:
                    year = year with { Sessions = sessions };
                    arguments = arguments[2..];
                    break;
                case ["--workers", var text, ..] when int.TryParse(text, CultureInfo.InvariantCulture, out var workers) && workers > 0:
                    year = year with { Workers = workers };
                    arguments = arguments[2..];
                    break;
                default:
                    return null;
            }
        }

        return year;
    }
}

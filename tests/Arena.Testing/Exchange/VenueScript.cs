using System.Text;
using Arena.Exchange;
using Arena.Sdk;

namespace Arena.Testing;

/// <summary>
/// Commands with their moments, played to a <see cref="VenuePair"/>. When the two disagree, the script is made as short as it can be
/// made by leaving out commands, so that what is printed can be followed by hand.
/// </summary>
/// <param name="market">The market it is played in.</param>
public sealed class VenueScript(OracleMarket market)
{
    private readonly List<(Timestamp Time, Command Command)> _steps = [];

    /// <summary>Adds a command.</summary>
    public void Add(Timestamp time, in Command command) => _steps.Add((time, command));

    /// <summary>Starts anew.</summary>
    public void Clear() => _steps.Clear();

    /// <summary>The commands that are left when none can be left out without the two agreeing, and what they disagree about.</summary>
    public string Shrunk()
    {
        var steps = _steps;
        for (var size = Math.Max(1, steps.Count / 2); size > 0; size /= 2)
        {
            for (var start = 0; start < steps.Count;)
            {
                var shorter = steps.Take(start).Concat(steps.Skip(start + size)).ToList();
                if (Play(shorter) != null) steps = shorter;
                else start += size;
            }
        }

        var text = new StringBuilder();
        foreach (var (time, command) in steps) text.Append(time).Append(" ns: ").AppendLine(Brief(command));
        return text.Append(Play(steps) ?? "Agreed when it was played again: the disagreement needs an earlier session.").ToString();
    }

    private string? Play(List<(Timestamp Time, Command Command)> steps)
    {
        try
        {
            var pair = new VenuePair(market.Options, market.Instruments, OracleMarket.Owners);
            foreach (var (time, command) in steps)
            {
                pair.AdvanceTo(time);
                pair.Execute(command, time);
            }

            pair.AdvanceTo(OracleMarket.SessionLength);
            pair.Close(OracleMarket.SessionLength);
            return null;
        }
        catch (Exception exception)
        {
            return exception.Message;
        }
    }

    /// <summary>A command without the fields that are 0.</summary>
    private static string Brief(in Command command)
    {
        var fields = command.ToString()["Command { ".Length..^2].Split(", ");
        return string.Join(", ", fields.Where(field => !field.EndsWith("= 0", StringComparison.Ordinal) || field.StartsWith("Account", StringComparison.Ordinal)));
    }
}

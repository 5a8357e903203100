using System.Collections.Immutable;
using System.Globalization;

namespace Arena.Configuration;

/// <summary>Deals a population of plausible named firms with varied parameters.</summary>
public static class RosterDealer
{
    /// <summary>The largest population dealt.</summary>
    public const int MaximumFirms = 1_000;

    /// <summary>
    /// Deals firms: the same ones for the same count, seed and bots, in any process. Each firm has random streams of its own, so that
    /// a larger population begins with the smaller one.
    /// </summary>
    /// <param name="firms">How many; 1 to <see cref="MaximumFirms"/>.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="bots">The host's bots, among which the firms choose: at least one quoter.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="firms"/> is out of range.</exception>
    /// <exception cref="ArgumentException">The host has no quoter.</exception>
    public static Roster Deal(int firms, ulong seed, IBotFactory bots)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(firms, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(firms, MaximumFirms);
        var people = new PeopleDealer(seed);
        var builder = new FirmBuilder(bots, people);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var dealt = ImmutableArray.CreateBuilder<FirmDocument>(firms);
        for (var i = 0; i < firms; i++)
        {
            people.TurnTo(i);
            dealt.Add(builder.Build(RandomStream.Derive(seed, i, "roster/firm"), names));
        }

        return new Roster(
            string.Create(CultureInfo.InvariantCulture, $"roster-{seed}"),
            string.Create(CultureInfo.InvariantCulture, $"{firms} firms dealt from seed {seed}."), dealt.ToImmutable());
    }
}

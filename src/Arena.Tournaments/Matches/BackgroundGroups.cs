using System.Collections.Immutable;

namespace Arena.Tournaments;

/// <summary>
/// The groups of the background flow, told from the traders' names (<c>noise/17</c> belongs to <c>noise</c>), so that a tape needs
/// no more than names to be added up again. A group without a trader does not appear.
/// </summary>
internal sealed class BackgroundGroups
{
    private readonly int[] _groupOfTrader;

    private BackgroundGroups(ImmutableArray<string> names, int[] groupOfTrader)
    {
        Names = names;
        _groupOfTrader = groupOfTrader;
    }

    /// <summary>The groups' names, in the order of their first traders.</summary>
    public ImmutableArray<string> Names { get; }

    public static BackgroundGroups Of(ParticipantTable participants)
    {
        var names = new List<string>();
        var groups = new int[participants.BackgroundCount];
        for (var trader = 0; trader < groups.Length; trader++)
        {
            var name = participants.Accounts[participants.FirstBackgroundAccount.Index + trader].Name;
            var slash = name.IndexOf('/', StringComparison.Ordinal);
            var group = slash < 0 ? name : name[..slash];
            groups[trader] = names.IndexOf(group);
            if (groups[trader] >= 0) continue;
            groups[trader] = names.Count;
            names.Add(group);
        }

        return new BackgroundGroups([.. names], groups);
    }

    /// <summary>The group of a background trader.</summary>
    /// <param name="trader">Its place among the background traders, counted from 0.</param>
    public int GroupOf(int trader) => _groupOfTrader[trader];
}

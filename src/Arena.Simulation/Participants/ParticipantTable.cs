using System.Collections.Immutable;

namespace Arena.Simulation;

/// <summary>
/// Who is in a match and which accounts they have: competitors first, in line-up order, then the background flow. Places, not
/// names, address arrays; names address random streams, so that a place never decides anything.
/// </summary>
public sealed class ParticipantTable
{
    private readonly int[] _firstAccount;

    /// <summary>The table of a match.</summary>
    /// <param name="competitors">The participants that are asked each round, in line-up order.</param>
    /// <param name="background">How many background traders follow; each owns one account.</param>
    /// <param name="backgroundName">The name of the n-th background trader, counted from 0.</param>
    /// <exception cref="ArgumentException">Two competitors share a name, or one has no account.</exception>
    public ParticipantTable(ImmutableArray<ParticipantSpec> competitors, int background, Func<int, string> backgroundName)
    {
        Competitors = competitors;
        var accounts = ImmutableArray.CreateBuilder<AccountSpec>();
        _firstAccount = new int[competitors.Length + 1];
        for (var owner = 0; owner < competitors.Length; owner++)
        {
            var competitor = competitors[owner];
            if (competitor.Accounts.IsEmpty) throw new ArgumentException($"'{competitor.Name}' has no account.", nameof(competitors));
            for (var other = 0; other < owner; other++)
            {
                if (competitors[other].Name == competitor.Name)
                    throw new ArgumentException($"Two participants are named '{competitor.Name}'.", nameof(competitors));
            }

            _firstAccount[owner] = accounts.Count;
            foreach (var (name, kind) in competitor.Accounts)
                accounts.Add(new AccountSpec(new AccountId(accounts.Count), owner, name, kind));
        }

        FirstBackgroundAccount = new AccountId(accounts.Count);
        _firstAccount[competitors.Length] = accounts.Count;
        for (var i = 0; i < background; i++)
            accounts.Add(new AccountSpec(new AccountId(accounts.Count), competitors.Length + i, backgroundName(i), AccountKind.Background));
        Accounts = accounts.ToImmutable();
    }

    /// <summary>The participants that are asked each round; a participant's place is its index here.</summary>
    public ImmutableArray<ParticipantSpec> Competitors { get; }

    /// <summary>Every account, at the index its id says.</summary>
    public ImmutableArray<AccountSpec> Accounts { get; }

    /// <summary>The first account of the background flow; all after it are background too.</summary>
    public AccountId FirstBackgroundAccount { get; }

    /// <summary>How many background traders there are.</summary>
    public int BackgroundCount => Accounts.Length - FirstBackgroundAccount.Index;

    /// <summary>A competitor's accounts, in its own order.</summary>
    public ReadOnlySpan<AccountSpec> AccountsOf(int competitor) =>
        Accounts.AsSpan()[_firstAccount[competitor].._firstAccount[competitor + 1]];
}

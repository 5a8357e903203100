using System.Collections.Immutable;

namespace Arena.Firms;

/// <summary>Which accounts an owner has.</summary>
internal sealed class OwnerIndex
{
    private readonly int[] _first;

    /// <summary>The index of accounts that stand together by owner, owners ascending from 0.</summary>
    public OwnerIndex(ImmutableArray<AccountSpec> accounts)
    {
        var owners = accounts.IsEmpty ? 0 : accounts[^1].Owner + 1;
        _first = new int[owners + 1];
        _first[owners] = accounts.Length;
        for (var i = 0; i < accounts.Length; i++)
        {
            var before = i == 0 ? -1 : accounts[i - 1].Owner;
            if (accounts[i].Owner == before) continue;
            Invariant.RequireEqual(before + 1, accounts[i].Owner, "owner of the next account");
            _first[accounts[i].Owner] = i;
        }
    }

    /// <summary>An owner's first account.</summary>
    public int First(int owner) => _first[owner];

    /// <summary>The account after an owner's last.</summary>
    public int End(int owner) => _first[owner + 1];
}

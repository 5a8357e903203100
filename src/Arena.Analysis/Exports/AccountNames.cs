namespace Arena.Analysis;

/// <summary>What accounts are called in exports: <c>owner/book</c> for a firm's books, the trader's own name otherwise.</summary>
internal sealed class AccountNames
{
    private readonly string[] _names;

    public AccountNames(TapeHeader header)
    {
        var participants = header.Participants();
        _names = [.. participants.Accounts.Select(account => NameOf(participants, account))];
    }

    /// <summary>An account's name; its number where a refused command named one that does not exist.</summary>
    public string Of(AccountId account) =>
        account.Index >= 0 && account.Index < _names.Length ? _names[account.Index] : account.ToString();

    private static string NameOf(ParticipantTable participants, AccountSpec account) =>
        account.Kind is AccountKind.CentralBook or AccountKind.PropBook ? $"{participants.Competitors[account.Owner].Name}/{account.Name}" : account.Name;
}

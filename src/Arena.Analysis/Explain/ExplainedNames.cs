namespace Arena.Analysis;

/// <summary>Finds what a user names on a tape, and says what there is when it is not there.</summary>
internal static class ExplainedNames
{
    private const int Shown = 12;

    /// <summary>By account, whether a user means it.</summary>
    /// <exception cref="ExplainException">No account is meant.</exception>
    public static bool[] Accounts(TapeHeader header, string? name)
    {
        var participants = header.Participants();
        var names = new AccountNames(header);
        var isMeant = new bool[participants.Accounts.Length];
        var number = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : -1;
        foreach (var account in participants.Accounts)
        {
            isMeant[account.Id.Index] = name is null
                ? account.Kind != AccountKind.Background
                : account.Id.Index == number || Same(names.Of(account.Id), name) || Same(OwnerOf(participants, account), name);
        }

        if (isMeant.Contains(true)) return isMeant;
        var competitors = string.Join(", ", participants.Accounts.Where(a => a.Kind != AccountKind.Background).Take(Shown).Select(a => $"{a.Id} {names.Of(a.Id)}"));
        throw new ExplainException($"there is no account '{name}': give a number from 0 to {isMeant.Length - 1} or a name, such as {competitors}");
    }

    /// <summary>The instrument a user means, by its symbol or number; <c>null</c> when none is named.</summary>
    /// <exception cref="ExplainException">There is no such instrument.</exception>
    public static int? Instrument(TapeHeader header, string? name)
    {
        if (name is null) return null;
        for (var i = 0; i < header.Instruments.Length; i++)
        {
            if (Same(header.Instruments[i].Symbol, name) || i.ToString(CultureInfo.InvariantCulture) == name) return i;
        }

        throw new ExplainException($"there is no instrument '{name}': there are {string.Join(", ", header.Instruments.Take(Shown).Select(i => i.Symbol))}");
    }

    /// <summary>Says that an order is not there, and what is.</summary>
    public static ExplainException NoSuchOrder(TapeHeader header, OrderId order, int? session, OrderFinder finder)
    {
        var where = session is null ? "on the tape" : $"in session {session}";
        var account = (order.Value >> OrderId.SequenceBits) - 1;
        var accounts = header.Participants().Accounts.Length;
        if (account < 0 || account >= accounts)
            return new ExplainException($"order {order} is not {where}: an id begins with its account's number, 0 to {accounts - 1}");
        var name = new AccountNames(header).Of(new AccountId((int)account));
        if (finder.Sightings.LastOrDefault(sighting => session is null || sighting.Session == session) is { } seen)
            return new ExplainException($"order {order} was refused: it named instrument {seen.Terms.Instrument}; there are {header.Instruments.Length}, counted from 0");
        if (finder.Sightings.Count > 0)
            return new ExplainException($"order {order} of {name} is not {where}, but in session {string.Join(", ", finder.Sightings.Select(s => s.Session).Distinct())}");
        if (finder.Accepted == 0) return new ExplainException($"order {order} is not {where}: {name} had no order accepted");
        var near = string.Join(" and ", new[] { finder.Below, finder.Above }.Where(id => !id.IsNone));
        return new ExplainException(
            $"order {order} is not {where}: {name} had {Figures.Whole(finder.Accepted)} orders accepted, the nearest is {near}; --account {account} lists them");
    }

    private static string OwnerOf(ParticipantTable participants, AccountSpec account) =>
        account.Owner < participants.Competitors.Length ? participants.Competitors[account.Owner].Name : account.Name;

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}

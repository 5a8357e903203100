namespace Arena.Firms;

/// <summary>
/// How a firm's commands of a round are shared out: first what its own rules need, a quote per instrument and a hedge per book;
/// of the rest, an equal part to each prop book that may send orders. So no book can crowd out another, nor learn of it.
/// </summary>
/// <param name="Own">For quotes, hedges and winding down.</param>
/// <param name="PerProp">For each prop book's own orders.</param>
internal readonly record struct CommandShares(int Own, int PerProp)
{
    public static CommandShares Of(FirmOptions options, int instruments)
    {
        var limit = options.Limits.CommandsPerRound;
        var senders = 0;
        foreach (var prop in options.PropBooks)
            if (prop.OutsideOrders) senders++;
        if (senders == 0) return new CommandShares(limit, 0);
        var reserved = Math.Min(limit, instruments + options.PropBooks.Length + 1);
        var perProp = (limit - reserved) / senders;
        return new CommandShares(limit - (perProp * senders), perProp);
    }
}

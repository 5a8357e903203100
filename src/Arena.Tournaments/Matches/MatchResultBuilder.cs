using System.Collections.Immutable;

namespace Arena.Tournaments;

/// <summary>Adds up a match's result from its ledger and statistics, and checks that the parts add up to the whole.</summary>
internal static class MatchResultBuilder
{
    public static MatchResult Build(
        string tapeHash, ImmutableArray<InstrumentSpec> instruments, ParticipantTable participants, Ledger ledger, MatchStatistics statistics)
    {
        var seats = ImmutableArray.CreateBuilder<SeatResult>(participants.Competitors.Length);
        for (var seat = 0; seat < participants.Competitors.Length; seat++)
            seats.Add(Seat(seat, participants, ledger, statistics.Seat(seat)));
        var result = new MatchResult(
            tapeHash, ledger.Commands, ledger.Trades, ledger.TradedLots.Lots, ledger.Transfers, ledger.VenueFees,
            Conserved(instruments, ledger), seats.MoveToImmutable(), Background(participants, ledger, statistics));
        RequireZeroSum(result);
        return result;
    }

    private static SeatResult Seat(int seat, ParticipantTable participants, Ledger ledger, SeatStatistics statistics)
    {
        var accounts = participants.AccountsOf(seat);
        var books = ImmutableArray.CreateBuilder<BookResult>(accounts.Length);
        var total = Money.Zero;
        foreach (var account in accounts)
        {
            var activity = ledger.Activity(account.Id);
            var pnl = ledger.Pnl(account.Id);
            total += pnl.Total;
            books.Add(new BookResult(
                account.Name, account.Kind, pnl, activity.Volume, activity.MakerVolume, activity.TransferVolume,
                activity.MaximumInventory, activity.MeanAbsoluteInventory, activity.Rejections));
        }

        var result = new SeatResult(
            participants.Competitors[seat].Name, accounts[0].Kind == AccountKind.CentralBook, statistics.Sessions,
            statistics.MaximumDrawdown, books.MoveToImmutable(), statistics.Faults, statistics.LossStops);
        Invariant.RequireEqual(result.NetPnl.Micros, total.Micros, $"profit of the books of '{result.Name}' and of its sessions");
        return result;
    }

    private static ImmutableArray<BookResult> Background(ParticipantTable participants, Ledger ledger, MatchStatistics statistics)
    {
        var groups = new BookResult[statistics.Groups.Names.Length];
        for (var group = 0; group < groups.Length; group++)
        {
            var inventory = statistics.Group(group);
            groups[group] = new BookResult(
                statistics.Groups.Names[group], AccountKind.Background, default, default, default, default,
                inventory.Maximum, inventory.MeanAbsolute, 0);
        }

        for (var trader = 0; trader < participants.BackgroundCount; trader++)
        {
            var account = new AccountId(participants.FirstBackgroundAccount.Index + trader);
            var activity = ledger.Activity(account);
            ref var group = ref groups[statistics.Groups.GroupOf(trader)];
            group = group with
            {
                Pnl = group.Pnl + ledger.Pnl(account), Volume = group.Volume + activity.Volume,
                MakerVolume = group.MakerVolume + activity.MakerVolume, Rejections = group.Rejections + activity.Rejections,
            };
        }

        return ImmutableArray.Create(groups);
    }

    private static Conservation Conserved(ImmutableArray<InstrumentSpec> instruments, Ledger ledger)
    {
        var positions = ImmutableArray.CreateBuilder<Quantity>(instruments.Length);
        foreach (var instrument in instruments) positions.Add(ledger.PositionSum(instrument.Id));
        return new Conservation(ledger.CashSum, positions.MoveToImmutable());
    }

    /// <summary>What the participants lost together is what the venue took in fees.</summary>
    private static void RequireZeroSum(MatchResult result)
    {
        var sum = result.VenueFees;
        foreach (var seat in result.Seats) sum += seat.NetPnl;
        foreach (var group in result.Background) sum += group.Pnl.Total;
        Invariant.RequireEqual(0, sum.Micros, "profit of all participants and the venue together");
        Invariant.RequireEqual(0, result.Conservation.Cash.Micros, "cash of all accounts and the venue together");
        foreach (var position in result.Conservation.Positions)
            Invariant.RequireEqual(0, position.Lots, "positions of all accounts in an instrument together");
    }
}

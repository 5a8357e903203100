using System.Collections.Immutable;

namespace Arena.Configuration;

/// <summary>The keys of what became of a competitor.</summary>
internal static class SeatResultDescription
{
    private const int MaximumSessions = 100_000;
    private const int MaximumBooks = 64;

    internal static SeatResult Describe(ObjectNode node, SeatResult? seat, bool isFirm)
    {
        var name = node.Text("name", TextRule.Sentence, "Its name.", value: seat?.Name);
        var net = node.Micros("netPnl", "Profit over all sessions after fees, in micro-units.", seat?.NetPnl);
        node.OptionalNumber(
            "sharpe", -1e30, 1e30, "Annualised Sharpe ratio of the sessions' profits; null with fewer than two, or when all are equal.",
            value: seat is null ? null : Sharpe(seat));
        var drawdown = new Money(ResultDescription.Count(
            node, "maxDrawdown", "The largest fall of its profit from an earlier peak, in micro-units.", seat?.MaximumDrawdown.Micros));
        var sessions = node.Wholes(
            "sessionPnl", MaximumSessions, "Profit of each session, in micro-units.",
            seat is null ? [] : [.. seat.SessionPnl.Select(session => session.Micros)]);
        var lossStops = node.Count(
            "lossStops", 0, MaximumSessions, "In how many sessions it was wound down after its loss limit.", value: seat?.LossStops);
        var faults = node.List("faults", 0, MaximumBooks, "Bots that lost their seat.", DescribeFault, seat?.Faults ?? []);
        var total = node.Object("pnl", "Its books' profits by term, summed.", PnlDescription.Describe, Sum(seat?.Books ?? []));
        var books = node.List(
            "books", 0, MaximumBooks, "Its accounts; their profits add up to its own.", BookResultDescription.Describe, seat?.Books ?? []);
        var result = new SeatResult(name, isFirm, [.. sessions.Select(micros => new Money(micros))], drawdown, books, faults, lossStops);
        node.Require(result.NetPnl == net, "netPnl", $"the sum of sessionPnl, {result.NetPnl}");
        node.Require(Sum(books) == total, "pnl", "the sum of the books' terms");
        return result;
    }

    private static double? Sharpe(SeatResult seat) =>
        SessionStatistics.Sharpe(seat.SessionPnl.Select(session => session.Units).ToArray());

    private static PnlTerms Sum(ImmutableArray<BookResult> books)
    {
        var sum = default(PnlTerms);
        foreach (var book in books) sum += book.Pnl;
        return sum;
    }

    private static SeatFault DescribeFault(ObjectNode node, SeatFault? fault) => new(
        node.Text("book", TextRule.Sentence, "The book it drove.", value: fault?.Book),
        node.Count("session", 0, int.MaxValue, "In which session, counted from 0.", value: fault?.Session),
        node.Count("round", 0, int.MaxValue, "In which round, counted from 0.", value: fault?.Round),
        EnumWords<RejectReason>.Parse(node.Choice(
            "reason", EnumWords<RejectReason>.All, "Why.", value: EnumWords<RejectReason>.Of(fault?.Reason))));
}

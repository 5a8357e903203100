using System.Diagnostics.CodeAnalysis;

namespace Arena.Analysis;

/// <summary>Answers questions about single orders from a tape: why filled, why not, what was ahead, what one tick would have done (<c>docs/explain.md</c>).</summary>
public static class TapeExplain
{
    /// <summary>Explains an order.</summary>
    /// <param name="tape">The whole tape.</param>
    /// <param name="order">The order.</param>
    /// <param name="session">In which session; <c>null</c>: in the first that has it.</param>
    /// <exception cref="TapeFormatException">The tape is damaged, of another version, or contradicts itself.</exception>
    /// <exception cref="ExplainException">There is no such order; the message says what is near.</exception>
    public static OrderExplanation Order(ReadOnlyMemory<byte> tape, OrderId order, int? session = null) => Guard(() =>
    {
        var reader = new TapeReader(tape);
        var search = new OrderSearch(reader.Header, order, session);
        while (!search.IsOver && reader.Read(search))
        {
        }

        return search.Complete();
    });

    /// <summary>The accounts of a tape, at the index their ids say.</summary>
    /// <param name="tape">The whole tape.</param>
    /// <param name="session">In which session; <c>null</c>: over all.</param>
    /// <exception cref="TapeFormatException">The tape is damaged or of another version.</exception>
    public static ImmutableArray<AccountLine> Accounts(ReadOnlyMemory<byte> tape, int? session = null) => Guard(() =>
    {
        var reader = new TapeReader(tape);
        var lister = new AccountLister(reader.Header, session);
        reader.ReadAll(lister);
        return lister.ToArray();
    });

    /// <summary>Orders of a tape, in the order in which they came.</summary>
    /// <param name="tape">The whole tape.</param>
    /// <param name="filter">Which.</param>
    /// <exception cref="TapeFormatException">The tape is damaged or of another version.</exception>
    /// <exception cref="ExplainException">The filter names an account or instrument that does not exist.</exception>
    public static ImmutableArray<OrderLine> Orders(ReadOnlyMemory<byte> tape, OrderFilter filter) => Guard(() =>
    {
        var reader = new TapeReader(tape);
        var lister = new OrderLister(
            reader.Header, ExplainedNames.Accounts(reader.Header, filter.Account), filter.Session,
            ExplainedNames.Instrument(reader.Header, filter.Instrument));
        reader.ReadAll(lister);
        return lister.ToArray();
    });

    private static T Guard<T>(Func<T> explain)
    {
        try
        {
            return explain();
        }
        catch (AggregateException defects) when (IsContradiction(defects.InnerException))
        {
            throw Contradiction(defects.InnerException);
        }
        catch (Exception defect) when (IsContradiction(defect))
        {
            throw Contradiction(defect);
        }
    }

    /// <summary>What a venue states breaks no invariant; events and commands that do were made up.</summary>
    private static bool IsContradiction([NotNullWhen(true)] Exception? defect) =>
        defect is InvariantViolationException or OverflowException or ArgumentException or IndexOutOfRangeException;

    private static TapeFormatException Contradiction(Exception defect) => new($"the tape contradicts itself: {defect.Message}");
}

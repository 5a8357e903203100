namespace Arena.Analysis;

/// <summary>Answers questions about single orders from a tape: why filled, why not, what was ahead, what one tick would have done (<c>docs/explain.md</c>).</summary>
public static class TapeExplain
{
    /// <summary>Explains an order.</summary>
    /// <param name="tape">The whole tape.</param>
    /// <param name="order">The order.</param>
    /// <param name="session">In which session; <c>null</c>: in the only one that has it.</param>
    /// <exception cref="TapeFormatException">The tape is damaged, of another version, or contradicts itself.</exception>
    /// <exception cref="ExplainException">There is no such order, or there is one in several sessions; the message says what is near.</exception>
    public static OrderExplanation Order(ReadOnlyMemory<byte> tape, OrderId order, int? session = null) => Guard(() =>
    {
        var reader = new TapeReader(tape);
        var finder = new OrderFinder(order);
        reader.ReadAll(finder);
        var sighting = ExplainedNames.Pick(reader.Header, order, session, finder);
        var storyReader = new TapeReader(tape);
        var story = new OrderStory(storyReader.Header, order, sighting);
        while (!story.IsOver && storyReader.Read(story))
        {
        }

        return story.Complete();
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
        catch (Exception defect) when (defect is InvariantViolationException or OverflowException or ArgumentException or IndexOutOfRangeException)
        {
            // What a venue states breaks no invariant; events that do were made up.
            throw new TapeFormatException($"the tape contradicts itself: {defect.Message}");
        }
    }
}

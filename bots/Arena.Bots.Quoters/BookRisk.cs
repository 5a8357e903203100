using Arena.Sdk;

namespace Arena.Bots.Quoters;

/// <summary>Which inventory a quote should work off.</summary>
internal static class BookRisk
{
    /// <summary>
    /// In an equity, its own position. In the index future, the delta of the whole book in futures: the book's futures are mostly
    /// its hedges, and a quoter that shed them for themselves would undo the hedger's work.
    /// </summary>
    /// <param name="context">The round.</param>
    /// <param name="book">The instrument to be quoted.</param>
    /// <returns>Lots of the instrument, positive when long; a fraction in the future.</returns>
    public static double Lots(QuoterContext context, BookView book)
    {
        if (book.Instrument.Kind != InstrumentKind.IndexFuture) return context.Inventory(book.Instrument.Id).Lots;
        double delta = 0;
        foreach (var other in context.Market.Books)
            delta += other.Instrument.Beta * Value(other, context.Inventory(other.Instrument.Id));
        return delta / Value(book, new Quantity(1));
    }

    private static double Value(BookView book, Quantity position) => book.Instrument.ValueAt(book.Mid, position).Units;
}

namespace Arena.Interchange;

/// <summary>Compares rows with those of a given file, at the prices that are known.</summary>
/// <param name="given">The file, from its first row.</param>
/// <param name="range">What is known of the book before the first row.</param>
internal sealed class LobsterCheck(LobsterRowReader given, LobsterRange range)
{
    /// <summary>How many levels were compared.</summary>
    public long Levels { get; private set; }

    /// <summary>How many levels were not, since orders may have come and gone there out of sight.</summary>
    public long UnknownLevels { get; private set; }

    /// <summary>The first difference; <c>null</c> while there is none.</summary>
    public string? Difference { get; private set; }

    /// <summary>Compares the next row.</summary>
    /// <param name="row">The replayed row, of at least as many levels.</param>
    public void Compare(LobsterRow row)
    {
        if (Difference is not null) return;
        if (given.Read() is not { } expected)
        {
            Difference = string.Create(CultureInfo.InvariantCulture, $"{given.Name}: it ends after row {given.Line}; there are more messages");
            return;
        }

        range.Narrow(expected);
        Compare(row, expected, Side.Sell, "ask");
        Compare(row, expected, Side.Buy, "bid");
    }

    /// <summary>Requires that the given file has no row left.</summary>
    public void End()
    {
        if (Difference is null && given.Read() is not null)
            Difference = string.Create(CultureInfo.InvariantCulture, $"{given.Name}: it has a row {given.Line}; there are fewer messages");
    }

    private void Compare(LobsterRow row, LobsterRow expected, Side side, string name)
    {
        for (var i = 0; i < expected.Levels && Difference is null; i++)
        {
            var (ours, theirs) = (row.Of(side)[i], expected.Of(side)[i]);
            var (isOurs, isTheirs) = (IsKnown(side, ours), IsKnown(side, theirs));
            if (!isOurs && !isTheirs)
            {
                if (theirs.Quantity.Lots != 0) UnknownLevels++;
                continue;
            }

            Levels++;
            if (isOurs != isTheirs || ours.Price != theirs.Price || ours.Quantity != theirs.Quantity)
                Difference = string.Create(CultureInfo.InvariantCulture, $"{given.Name}: row {given.Line}, {name} level {i + 1}: given {Text(theirs)}, replayed {Text(ours)}");
        }
    }

    private bool IsKnown(Side side, Level level) => level.Quantity.Lots != 0 && range.Holds(side, level.Price.Ticks);

    private static string Text(Level level) =>
        level.Quantity.Lots == 0 ? "nothing" : string.Create(CultureInfo.InvariantCulture, $"{level.Quantity.Lots} at {level.Price.Ticks}");
}

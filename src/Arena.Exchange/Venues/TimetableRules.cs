using System.Collections.Immutable;
using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>What a venue asks of its scheduled halts and fee changes before it is made.</summary>
internal static class TimetableRules
{
    /// <summary>Refuses a timetable that contradicts itself.</summary>
    /// <param name="options">The venue's rules.</param>
    /// <param name="books">The instruments' markets.</param>
    /// <exception cref="ArgumentException">A halt or a change is out of range or out of order, or in no instrument.</exception>
    public static void Require(VenueOptions options, ReadOnlySpan<VenueBook> books)
    {
        RequireHalts(options, books.Length);
        RequireFees(options.FeeChanges, books);
    }

    private static void RequireHalts(VenueOptions options, int instruments)
    {
        var phases = options.Phases;
        var free = new Timestamp[instruments];
        Array.Fill(free, phases.OpeningAuction == default ? new Timestamp(-1) : phases.OpeningAuction);
        var (before, at) = (default(ScheduledHalt), -1);
        foreach (var halt in options.Halts)
        {
            at++;
            Require(CommandForm.IsIndex(halt.Instrument.Index, instruments), "halt", at, $"its instrument is {halt.Instrument}; there are {instruments}, counted from 0");
            Require(at == 0 || IsAfter(halt.At, halt.Instrument, before.At, before.Instrument), "halt", at, "it stands behind one that is later, or of the same moment and not of a lower instrument");
            Require(halt.Duration.Nanoseconds > 0 && halt.Reopening.Nanoseconds > 0, "halt", at, "it and the call after it take at least a nanosecond");
            Require(
                halt.At > free[halt.Instrument.Index], "halt", at,
                $"it begins at {halt.At} ns; allowed is from 0, after the opening auction, and after the halt of the instrument before it and its call");
            Require(phases.ClosingAuction == default || halt.At < phases.ClosingCall, "halt", at, $"it begins at {halt.At} ns; the closing call is at {phases.ClosingCall}");
            Require(
                halt.Duration.Nanoseconds <= long.MaxValue - halt.At.Nanoseconds && halt.Reopening <= new Timestamp(long.MaxValue) - (halt.At + halt.Duration),
                "halt", at, "its end exceeds 64 bits");
            free[halt.Instrument.Index] = halt.At + halt.Duration + halt.Reopening;
            before = halt;
        }
    }

    private static void RequireFees(ImmutableArray<FeeChange> changes, ReadOnlySpan<VenueBook> books)
    {
        for (var i = 0; i < changes.Length; i++)
        {
            var change = changes[i];
            Require(CommandForm.IsIndex(change.Instrument.Index, books.Length), "fee change", i, $"its instrument is {change.Instrument}; there are {books.Length}, counted from 0");
            Require(change.At.Nanoseconds >= 0, "fee change", i, "its moment is negative");
            Require(
                i == 0 || IsAfter(change.At, change.Instrument, changes[i - 1].At, changes[i - 1].Instrument), "fee change", i,
                "it stands behind one that is later, or of the same moment and not of a lower instrument");
            Require(books[change.Instrument.Index].Rules.AreFeesInRange(change.Fees), "fee change", i, "a fee of the instrument's largest order exceeds 64 bits");
        }
    }

    private static bool IsAfter(Timestamp at, InstrumentId instrument, Timestamp before, InstrumentId instrumentBefore) =>
        at > before || (at == before && instrument.Index > instrumentBefore.Index);

    private static void Require(bool holds, string kind, int index, string what)
    {
        if (!holds) throw new ArgumentException($"The timetable's {kind} {index}, counted from 0, cannot be: {what}.", nameof(kind));
    }
}

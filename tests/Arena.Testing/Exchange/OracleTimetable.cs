using Arena.Exchange;
using Arena.Sdk;

namespace Arena.Testing;

/// <summary>Draws scheduled halts and fee changes, some of one moment, for the four instruments of an <see cref="OracleMarket"/>.</summary>
internal static class OracleTimetable
{
    private const int Instruments = 4;

    // Moments are whole multiples, so that many meet.
    private const long Grid = 5_000;

    /// <summary>The options with a timetable of the seed, another for each rule of self-trade prevention.</summary>
    public static VenueOptions AddTo(VenueOptions options, ulong seed)
    {
        var random = RandomStream.Derive(seed, (int)options.SelfTradePrevention, "test/timetable");
        return options with
        {
            Halts = [.. Enumerable.Range(0, Instruments).SelectMany(instrument => Halts(new InstrumentId(instrument), options.Phases, random))
                .OrderBy(halt => halt.At).ThenBy(halt => halt.Instrument.Index)],
            FeeChanges = [.. Enumerable.Range(0, Instruments).SelectMany(instrument => Fees(new InstrumentId(instrument), random))
                .OrderBy(change => change.At).ThenBy(change => change.Instrument.Index)],
        };
    }

    private static List<ScheduledHalt> Halts(InstrumentId instrument, PhaseOptions phases, RandomStream random)
    {
        var halts = new List<ScheduledHalt>();
        var last = phases.ClosingAuction == default ? OracleMarket.SessionLength : phases.ClosingCall;
        var at = phases.OpeningAuction + Gap(40, random);
        while (at < last)
        {
            var halt = new ScheduledHalt(instrument, at, Gap(6, random), Gap(6, random));
            halts.Add(halt);
            at += halt.Duration + halt.Reopening + Gap(80, random);
        }

        return halts;
    }

    private static List<FeeChange> Fees(InstrumentId instrument, RandomStream random)
    {
        var changes = new List<FeeChange>();
        for (var at = new Timestamp(random.NextBelow(2) * Grid); at < OracleMarket.SessionLength; at += Gap(60, random))
            changes.Add(new FeeChange(instrument, at, new InstrumentFees(Fee(random), Fee(random), Fee(random))));
        return changes;
    }

    private static Timestamp Gap(long most, RandomStream random) => new((1 + random.NextBelow(most)) * Grid);

    private static Money Fee(RandomStream random) => new(random.NextBelow(8_001) - 4_000);
}

using Arena.Firms;
using Arena.Simulation;
using Arena.Tournaments;
using Orleans.Concurrency;
using Serilog;

namespace Arena.Grains;

/// <inheritdoc cref="IVenueGrain"/>
/// <remarks>
/// The match runs on the grain's own turns, a round at a time: between rounds it waits for the seats, and other calls, such as
/// those that ask how far it is, take their turn. A round's market takes well below a millisecond, which a turn may.
/// </remarks>
/// <param name="log">Where the match's fate is logged.</param>
[Reentrant]
internal sealed class VenueGrain(ILogger log) : MatchHostGrain(log), IVenueGrain
{
    private readonly MessageWriter _writer = new();
    private readonly SeatDecision _decision = new();

    protected override async Task<MatchResult> Play(
        MatchSpec spec, TapeBuffer? tape, Action<double> progress, CancellationToken stop)
    {
        var match = new Match(spec, tape);
        var seats = new ISeatGrain[match.Participants.Competitors.Length];
        for (var place = 0; place < seats.Length; place++) seats[place] = Seat(spec, match, place);
        try
        {
            await Task.WhenAll(seats.Select((seat, place) => seat.Open(Order(spec, match, place))));
            await PlayRounds(match, seats, progress, stop);
            return match.Complete();
        }
        finally
        {
            await Task.WhenAll(seats.Select(seat => seat.Close()));
        }
    }

    private async Task PlayRounds(Match match, ISeatGrain[] seats, Action<double> progress, CancellationToken stop)
    {
        var answers = new Task<byte[]>[seats.Length];
        while (match.Advance(out var round))
        {
            stop.ThrowIfCancellationRequested();
            if (round.Number == 0) await Task.WhenAll(seats.Select(seat => seat.OpenSession(round.Session)));
            AskSeats(match, round, seats, answers);
            // Answers are taken in the order of places, so that who answers first decides nothing.
            for (var place = 0; place < seats.Length; place++)
            {
                SeatDecisionCodec.Read(await answers[place], _decision);
                match.Apply(place, _decision);
            }

            progress(match.Progress);
        }
    }

    private void AskSeats(Match match, Round round, ISeatGrain[] seats, Task<byte[]>[] answers)
    {
        MarketViewCodec.Write(round.Market, _writer);
        var market = _writer.Written.ToArray();
        for (var place = 0; place < seats.Length; place++)
        {
            ExecutionReportsCodec.Write(match.Reports(place), _writer);
            answers[place] = seats[place].Decide(market, _writer.Written.ToArray());
        }
    }

    private ISeatGrain Seat(MatchSpec spec, Match match, int place)
    {
        var key = GrainKeys.Part(this.GetPrimaryKeyString(), match.Participants.Competitors[place].Name);
        return place < spec.Lineup.Firms.Length
            ? GrainFactory.GetGrain<IFirmGrain>(key)
            : GrainFactory.GetGrain<ITraderGrain>(key);
    }

    private static SeatOrder Order(MatchSpec spec, Match match, int place)
    {
        var market = spec.Market;
        var setting = new SeatSetting(market.Instruments, market.SessionLength, market.RoundInterval, spec.Seed);
        var accounts = match.Participants.AccountsOf(place);
        var firms = spec.Lineup.Firms;
        return new SeatOrder
        {
            Seating = place < firms.Length
                ? SpecJson.Write(new FirmSeating(firms[place], setting, [.. accounts]))
                : SpecJson.Write(new TraderSeating(spec.Lineup.Traders[place - firms.Length], setting, accounts[0])),
        };
    }
}

using System.Collections.Immutable;
using Arena.Sdk;

namespace Arena.Bots.Tests;

/// <summary>
/// A market of three equities and the index future that wanders at random by a seed: mids walk and jump, spreads vary, sides run
/// empty, things trade. Every bot must stay sane in it.
/// </summary>
internal sealed class Wandering
{
    private readonly RandomStream _random;
    private readonly long[] _mid;
    private readonly (long Bid, long Ask)[] _touch;
    private readonly Level[] _bids = new Level[3];
    private readonly Level[] _asks = new Level[3];

    /// <summary>A market at its first round.</summary>
    /// <param name="seed">Its seed.</param>
    /// <param name="lengthSeconds">How long the session lasts.</param>
    /// <param name="tickTable">The tick table of every instrument; everything that others show is in it.</param>
    public Wandering(ulong seed, long lengthSeconds = 3_600, ImmutableArray<TickStep> tickTable = default)
    {
        if (tickTable.IsDefault) tickTable = [];
        _random = RandomStream.Derive(seed, 0, "wandering");
        ImmutableArray<InstrumentSpec> instruments =
        [
            PracticeMarket.Instrument(0, "EQA", InstrumentKind.Equity, 10_000, 10_000, 1.2),
            PracticeMarket.Instrument(1, "EQB", InstrumentKind.Equity, 5_000, 10_000, 0.8),
            PracticeMarket.Instrument(2, "EQC", InstrumentKind.Equity, 20, 10_000, 1) with { MakerFeePerLot = new Money(-2_000) },
            PracticeMarket.Instrument(3, "IDX", InstrumentKind.IndexFuture, 40_000, 50_000, 1),
        ];
        Market = new PracticeMarket(
            [.. instruments.Select(i => i with { TickTable = tickTable })], Timestamp.FromSeconds(lengthSeconds), Timestamp.FromSeconds(1));
        _touch = new (long, long)[Market.Instruments.Length];
        _mid = [.. Market.Instruments.Select(i => i.ReferencePrice.Ticks)];
    }

    public PracticeMarket Market { get; }

    /// <summary>The best prices that others show, in ticks; beyond every price where they show none.</summary>
    public (long Bid, long Ask) Touch(InstrumentId instrument) => _touch[instrument.Index];

    /// <summary>Goes on to the next round and draws its depth.</summary>
    public void NextRound()
    {
        Market.NextRound();
        Move();
    }

    /// <summary>Draws the depth of a round; sides are empty one time in ten each.</summary>
    private void Move()
    {
        for (var i = 0; i < _mid.Length; i++)
        {
            var jump = _random.NextChance(0.01) ? 40 : 3;
            _mid[i] = Math.Max(8, _mid[i] + (long)Math.Round(jump * _random.NextNormal()));
            var half = 1 + _random.NextBelow(4);
            var bids = _random.NextChance(0.1) ? 0 : 3;
            var asks = _random.NextChance(0.1) ? 0 : 3;
            var spec = Market.Instruments[i];
            var (bid, ask) = (spec.RoundToTick(Side.Buy, new Price(_mid[i] - half)), spec.RoundToTick(Side.Sell, new Price(_mid[i] + half)));
            _touch[i] = (bids == 0 ? long.MinValue : bid.Ticks, asks == 0 ? long.MaxValue : ask.Ticks);
            for (var n = 0; n < 3; n++)
            {
                _bids[n] = new Level(bid, new Quantity(1 + _random.NextBelow(60)), 1);
                _asks[n] = new Level(ask, new Quantity(1 + _random.NextBelow(60)), 1);
                (bid, ask) = (spec.RoundToTick(Side.Buy, bid - 1), spec.RoundToTick(Side.Sell, ask + 1));
            }

            Market.SetBook(new InstrumentId(i), _bids.AsSpan(0, bids), _asks.AsSpan(0, asks));
            if (_random.NextChance(0.5)) Market.AddTrade(new InstrumentId(i), Side.Buy, _mid[i], 1 + _random.NextBelow(9));
        }
    }
}

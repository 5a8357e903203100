using System.Collections.Immutable;

namespace Arena.Configuration;

/// <summary>Draws a firm: how large it is, what it is made of, and how it is tuned.</summary>
internal sealed class FirmBuilder
{
    private const long CentralLots = 400;
    private const long PropLots = 40;
    private const long CapacityLots = 80;
    private const long OrderLots = 50;
    private const double LotValue = 10_000;
    private const double DeltaBand = 300_000;

    // A view of full size through the central book would push the market that it is about: prop books trade small.
    private const double PropSize = 0.4;
    private const double LimitedInstruments = 4;

    private static readonly (string Word, double Factor)[] Sizes = [("small", 0.5), ("mid-sized", 1), ("mid-sized", 1), ("large", 2)];
    private static readonly int[] PropCounts = [0, 0, 0, 1, 1, 2, 2, 3];
    private static readonly string[] PropCountWords = ["no prop book", "one prop book", "two prop books", "three prop books"];
    private static readonly long[] ReducingShares = [0, 2_500, 5_000, 7_500, 10_000];

    private readonly ImmutableArray<BotDescription> _quoters;
    private readonly ImmutableArray<BotDescription> _props;

    private readonly PeopleDealer _people;

    internal FirmBuilder(IBotFactory bots, PeopleDealer people)
    {
        _people = people;
        _quoters = [.. bots.Bots.Where(bot => bot.Kind == BotKind.Quoter).OrderBy(bot => bot.Name, StringComparer.Ordinal)];
        _props = [.. bots.Bots.Where(bot => bot.Kind == BotKind.Prop).OrderBy(bot => bot.Name, StringComparer.Ordinal)];
        if (_quoters.IsEmpty) throw new ArgumentException("A roster needs a bot of kind quoter.", nameof(bots));
    }

    internal FirmDocument Build(RandomStream random, HashSet<string> names)
    {
        var (sizeWord, size) = Draw.One<(string, double)>(random, Sizes);
        var quoter = Draw.One(random, _quoters.AsSpan());
        var props = PropBooks(random, size);
        var hedges = random.NextChance(0.85);
        var options = new FirmOptions
        {
            Name = _people.FirmName(names),
            Quoter = Draw.Choice(random, quoter, size),
            PropBooks = hedges ? WithBands(random, props, size) : props,
            Transfers = props.IsEmpty ? null : Transfers(random, size),
            Hedge = hedges ? Hedge(random, size) : null,
            Limits = Limits(random, size, props.Length),
            Latency = new Timestamp((long)Draw.Between(random, 50, 10_000) * 1_000),
        };
        return new FirmDocument(options, Profile(options, sizeWord));
    }

    private ImmutableArray<PropBookOptions> PropBooks(RandomStream random, double size)
    {
        var count = _props.IsEmpty ? 0 : Draw.One(random, PropCounts);
        var books = ImmutableArray.CreateBuilder<PropBookOptions>(count);
        for (var i = 0; i < count; i++)
        {
            var bot = Draw.One(random, _props.AsSpan());
            var same = books.Count(book => book.Strategy.Bot == bot.Name);
            books.Add(new PropBookOptions
            {
                Name = same == 0 ? Spoken(bot.Name) : FormattableString.Invariant($"{Spoken(bot.Name)} {same + 1}"),
                Strategy = Draw.Choice(random, bot, size * PropSize),
                PositionLimitLots = (long)Draw.Around(random, PropLots * size, 1),
            });
        }

        return books.MoveToImmutable();
    }

    private static ImmutableArray<PropBookOptions> WithBands(RandomStream random, ImmutableArray<PropBookOptions> books, double size) =>
        [.. books.Select(book => random.NextChance(0.3) ? book with { DeltaBand = Draw.Around(random, DeltaBand * size, 1_000) } : book)];

    private static TransferTerms Transfers(RandomStream random, double size) => new()
    {
        ReducingShare = Draw.One(random, ReducingShares),
        AddingShare = 1_000 + (500 * random.NextBelow(29)),
        AddingSlope = 5_000 + (2_500 * random.NextBelow(15)),
        CapacityLots = (long)(CapacityLots * size * (0.5 + (0.25 * random.NextBelow(4)))),
    };

    private static HedgeOptions Hedge(RandomStream random, double size) => new()
    {
        CentralDeltaBand = Draw.Around(random, DeltaBand * size, 1_000),
        TargetShare = 0.25 * random.NextBelow(4),
        SlippageTicks = 1 + random.NextBelow(4),
    };

    // A lot of the shipped scenarios is worth about 10,000: the exposure limit binds late, the loss limit at half a percent of it.
    private static FirmLimits Limits(RandomStream random, double size, int props)
    {
        var lots = (CentralLots + (PropLots * props)) * size;
        return new FirmLimits
        {
            CentralPositionLots = (long)(CentralLots * size),
            OrderLots = (long)(OrderLots * size),
            PriceDistanceTicks = 200 + (100 * random.NextBelow(4)),
            GrossExposure = lots * LotValue * LimitedInstruments,
            SessionLoss = Draw.Around(random, lots * LotValue / 50, 1_000),
        };
    }

    private FirmProfile Profile(FirmOptions firm, string sizeWord)
    {
        var books = ImmutableArray.CreateBuilder<BookProfile>(firm.PropBooks.Length + 1);
        books.Add(new BookProfile("central", "Market making", _people.Person()));
        foreach (var book in firm.PropBooks) books.Add(new BookProfile(book.Name, _people.Desk(), _people.Person()));
        var description = $"A {sizeWord} firm with {PropCountWords[firm.PropBooks.Length]}.";
        return new FirmProfile(description, _people.City(), _people.Founded(), _people.Motto(), books.MoveToImmutable());
    }

    private static string Spoken(string botName) => botName.Replace('-', ' ');
}

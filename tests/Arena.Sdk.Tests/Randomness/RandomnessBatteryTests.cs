using System.Globalization;
using Arena.Testing;

namespace Arena.Sdk.Tests;

/// <summary>
/// Streams, and streams between each other, against fourteen tests of randomness, upper and lower bits. Seeds are fixed, so each outcome is one
/// number. A truly random source fails one of the 210 bounds below with odds of 1 : 200.
/// </summary>
public sealed class RandomnessBatteryTests
{
    private const double Level = 1e-5;

    private static readonly (string Name, Func<Func<ulong>> Create)[] Sources =
    [
        ("one stream, seed 1", () => RandomStream.Derive(1, 0, "factor").NextBits),
        ("one stream, no seed, no name", () => RandomStream.Derive(0, 0, "").NextBits),
        ("one stream, largest seed", () => RandomStream.Derive(ulong.MaxValue, int.MaxValue, "noise/99999").NextBits),
        ("256 names in turn", () => InTurn(i => RandomStream.Derive(7, 0, Name(i)))),
        ("256 sessions in turn", () => InTurn(i => RandomStream.Derive(7, i, "noise/3"))),
        ("256 seeds in turn", () => InTurn(i => RandomStream.Derive((ulong)i, 0, "noise/3"))),
        ("first words of names", () => Firsts((stream, i) => stream.Reset(7, 0, Name(i)))),
        ("first words of sessions, reversed", () => RandomnessBattery.Reversed(Firsts((stream, i) => stream.Reset(7, i, "factor")))),
        ("first words of seeds", () => Firsts((stream, i) => stream.Reset((ulong)i, 0, "factor"))),
    ];

    public static TheoryData<string> Names => [.. Sources.Select(source => source.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Streams_AgainstEveryTest_LookRandom(string name)
    {
        var source = Sources.Single(candidate => candidate.Name == name).Create();
        List<(string Check, double Share)> shares = [.. Run(source)];

        // Deriving is dear, and of first words one end is enough.
        if (!name.StartsWith("first", StringComparison.Ordinal)) shares.AddRange(Run(RandomnessBattery.Reversed(source)));
        foreach (var (check, share) in shares)
            Assert.True(share is > Level and < 1 - Level, string.Create(CultureInfo.InvariantCulture, $"{name}: {check}: {share:R}"));

        // Together they must spread from 0 to 1 as well.
        Assert.InRange(Fit.KolmogorovSmirnov([.. shares.Select(pair => pair.Share)]), 1e-4, 1);
    }

    // What a test cannot find in any of them, it has not been shown to find at all.
    [Fact]
    public void Battery_OfBrokenGenerators_FindsEachByEachTest()
    {
        const double Certain = 1e-9;
        var found = BrokenGenerators.All.ToDictionary(
            broken => broken.Name,
            broken => RandomnessBattery.All.Where(check => check.Share(broken.Create()) is < Certain or > 1 - Certain).ToList());
        foreach (var (name, checks) in found) TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {string.Join(", ", checks)}");

        Assert.All(found, pair => Assert.True(pair.Value.Count > 0, pair.Key));
        Assert.Empty(RandomnessBattery.All.Except(found.Values.SelectMany(checks => checks)).Select(check => check.Name));
    }

    private static IEnumerable<(string Check, double Share)> Run(Func<ulong> source) =>
        RandomnessBattery.All.Select(check => (check.Name, check.Share(source)));

    private static string Name(int i) => "n/" + i.ToString(CultureInfo.InvariantCulture);

    private static Func<ulong> InTurn(Func<int, RandomStream> derive)
    {
        const int Streams = 256;
        var streams = Enumerable.Range(0, Streams).Select(derive).ToArray();
        var turn = 0;
        return () => streams[turn++ % Streams].NextBits();
    }

    private static Func<ulong> Firsts(Action<RandomStream, int> reset)
    {
        var i = 0;
        var stream = RandomStream.Derive(0, 0, "");
        return () =>
        {
            reset(stream, i++);
            return stream.NextBits();
        };
    }
}

using System.Globalization;
using Arena.Sdk;

namespace Arena.Bench;

/// <summary>
/// What a random number costs: the ring's stream against other generators, its deviates by inversion against methods with rejection. Each candidate first has to
/// give its authors' numbers, or a sample of its distribution. Ways in turn; thread CPU time, median.
/// </summary>
internal static class RandomBench
{
    private const int Repetitions = 9;
    private const int Numbers = 2_000_000;

    public static int Run(bool json)
    {
        GeneratorCheck.Run();
        DeviateCheck.Run();
        var loops = Loops();
        var costs = loops.Select(_ => new List<double>()).ToArray();
        for (var repetition = -2; repetition < Repetitions; repetition++)
        {
            for (var way = 0; way < loops.Length; way++)
            {
                var cost = loops[way].Nanoseconds(Numbers);
                if (repetition >= 0) costs[way].Add(cost);
            }
        }

        for (var way = 0; way < loops.Length; way++)
        {
            costs[way].Sort();
            FormattableString asJson =
                $$"""{"way":"{{loops[way].Name}}","bytes":{{loops[way].Bytes}},"ns":{{costs[way][Repetitions / 2]:F2}},"nsBest":{{costs[way][0]:F2}},"nsWorst":{{costs[way][^1]:F2}}}""";
            FormattableString asText = $"{loops[way].Name,-34} {loops[way].Bytes,4} bytes {costs[way][Repetitions / 2],7:F1} ns ({costs[way][0]:F1} to {costs[way][^1]:F1})";
            Console.WriteLine((json ? asJson : asText).ToString(CultureInfo.InvariantCulture));
        }

        return 0;
    }

    private static IDrawLoop[] Loops()
    {
        var stream = RandomStream.Derive(1, 0, "bench");
        return
        [
            Bits("xoshiro256**, the ring's stream", new RingBits(stream)), Bits("xoshiro256**", new Xoshiro256StarStar(1, 2, 3, 4)),
            Bits("xoshiro256++", new Xoshiro256PlusPlus(1, 2, 3, 4)), Bits("SplitMix64", new SplitMix64(1)), Bits("PCG64", new Pcg64(42, 54)),
            Bits("PCG64-DXSM", new Pcg64Dxsm(42, 54)), Bits("Philox4x32-10", new Philox4x32(0, 1)), Bits("Threefry4x64-20", new Threefry4x64(default, new Words4(1, 2, 3, 4))),
            Bits("System.Random with a seed", new SystemBits(new Random(1))), Bits("System.Random without", new SystemBits(Random.Shared)),
            Bits("opening of the ring's stream", new StreamReset(stream)), Bits("opening of a Philox stream", default(PhiloxReset)),
            Deviates("uniform, the ring's", new RingUniform(stream)), Deviates("exponential by inversion, the ring's", new RingExponential(stream)),
            Deviates("exponential by ziggurat", new ZigguratExponential(stream)), Deviates("normal by inversion, the ring's", new RingNormal(stream)),
            Deviates("normal by ziggurat", new ZigguratNormal(stream)), Deviates("normal by the polar method", new PolarNormal(stream)),
        ];
    }

    private static DrawLoop<TDraw, ulong> Bits<TDraw>(string name, TDraw source)
        where TDraw : struct, IDraw<ulong> => new(name, source);

    private static DrawLoop<TDraw, double> Deviates<TDraw>(string name, TDraw source)
        where TDraw : struct, IDraw<double> => new(name, source);
}

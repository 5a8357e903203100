using Arena.Sdk;

namespace Arena.Bench;

/// <summary>The first numbers of each generator as its authors give them; one that does not give them is not timed.</summary>
internal static class GeneratorCheck
{
    public static void Run()
    {
        // Both from the state (1, 2, 3, 4): xoshiro256starstar.c and xoshiro256plusplus.c of Blackman and Vigna, as in the tests of rand_xoshiro.
        Require("xoshiro256**", new Xoshiro256StarStar(1, 2, 3, 4), 11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600, 16172922978634559625);
        Require("xoshiro256++", new Xoshiro256PlusPlus(1, 2, 3, 4), 41943041, 58720359, 3588806011781223, 3591011842654386, 9228616714210784205, 9973669472204895162);

        // splitmix64.c of Vigna with the seed 1234567.
        Require("SplitMix64", new SplitMix64(1_234_567), 6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821);

        // Seed 42, stream 54: the check output of the PCG distribution in C; numbers that rand_pcg's authors took from pcg-cpp.
        Require("PCG64", new Pcg64(42, 54), 0x86B1DA1D72062B68, 0x1304AA46C9853D39, 0xA3670E9E0DD50358, 0xF9090E529A7DAE00, 0xC85B9FD837996F2C, 0x606121F8E3919196);
        Require("PCG64-DXSM", new Pcg64Dxsm(42, 54), 17331114245835578256, 10267467544499227306, 9726600296081716989, 10165951391103677450, 12131334649314727261, 10134094537930450875);
        Philox();
        Threefry();
    }

    // The file kat_vectors of Random123: counter and key all zeros, all ones, digits of pi. Words of 32 bits, the first one lowest.
    private static void Philox()
    {
        const string Name = "Philox4x32-10";
        Require(Name, new Philox4x32(0, 0), 0xE169C58D6627E8D5, 0x9B00DBD8BC57AC4C);
        Require(Name, new Philox4x32(UInt128.MaxValue, ulong.MaxValue), 0x41C83B0E408F276D, 0x6D5451FDA20BC7C6);
        Require(Name, new Philox4x32(new UInt128(0x0370734413198A2E, 0x85A308D3243F6A88), 0x299F31D0A4093822), 0x94FDCCEBD16CFE09, 0x24126EA15001E420);
    }

    private static void Threefry()
    {
        const string Name = "Threefry4x64-20";
        const ulong Ones = ulong.MaxValue;
        Require(Name, new Threefry4x64(default, default), 0x09218EBDE6C85537, 0x55941F5266D86105, 0x4BD25E16282434DC, 0xEE29EC846BD2E40B);
        Require(
            Name, new Threefry4x64(new Words4(Ones, Ones, Ones, Ones), new Words4(Ones, Ones, Ones, Ones)),
            0x29C24097942BBA1B, 0x0371BBFB0F6F4E11, 0x3C231FFA33F83A1C, 0xCD29113FDE32D168);
        Require(
            Name,
            new Threefry4x64(
                new Words4(0x243F6A8885A308D3, 0x13198A2E03707344, 0xA4093822299F31D0, 0x082EFA98EC4E6C89),
                new Words4(0x452821E638D01377, 0xBE5466CF34E90C6C, 0xBE5466CF34E90C6C, 0xC0AC29B7C97C50DD)),
            0xA7E8FDE591651BD9, 0xBAAFD0C30138319B, 0x84A5C1A729E685B9, 0x901D406CCEBC1BA4);
    }

    private static void Require<TDraw>(string name, TDraw source, params ReadOnlySpan<ulong> expected)
        where TDraw : struct, IDraw<ulong>
    {
        foreach (var number in expected) Invariant.Require(number == source.Next(), name + " gives its authors' numbers");
    }
}

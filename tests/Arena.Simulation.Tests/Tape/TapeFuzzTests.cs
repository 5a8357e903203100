namespace Arena.Simulation.Tests;

/// <summary>Whatever the bytes are, a reader answers with records or a <see cref="TapeFormatException"/>, in little memory.</summary>
public sealed class TapeFuzzTests
{
    private const int Rounds = 1_000;
    private static readonly IMarketObserver Nobody = new Fanout();

    [Fact]
    public void TapeReader_OfDamagedContentWithRightHashes_ThrowsNothingElse()
    {
        var blocks = TapeFrame.Split(SmallTape(), out var records);
        Assert.Single(blocks);
        int refused = 0;
        for (var seed = 0; seed < Rounds; seed++)
        {
            var stream = RandomStream.Derive((ulong)seed, 0, "fuzz");
            var block = Damage(blocks[0], stream);
            if (!Reads(TapeFrame.Join([block], records), seed)) refused++;
        }

        // Most damage shows; some only changes a number.
        Assert.InRange(refused, Rounds / 2, Rounds - 1);
    }

    [Fact]
    public void TapeReader_OfDamagedFrames_ThrowsNothingElse()
    {
        var tape = SmallTape();
        for (var seed = 0; seed < Rounds; seed++)
        {
            var stream = RandomStream.Derive((ulong)seed, 1, "fuzz");
            var damaged = Damage(tape, stream);
            Assert.False(Reads(damaged, seed) && !damaged.AsSpan().SequenceEqual(tape), $"seed {seed}");
        }
    }

    [Fact]
    public void TapeReader_OfRandomContentWithRightHashes_ThrowsNothingElse()
    {
        var head = TapeFrame.Split(SmallTape(), out _)[0];
        for (var seed = 0; seed < Rounds; seed++)
        {
            var stream = RandomStream.Derive((ulong)seed, 2, "fuzz");
            var content = new byte[1 + stream.NextBelow(200)];
            for (var i = 0; i < content.Length; i++) content[i] = (byte)(stream.NextChance(0.5) ? stream.NextBelow(24) : stream.NextBelow(256));
            Reads(TapeFrame.Join(stream.NextChance(0.5) ? [content] : [head, content], 0), seed);
        }
    }

    // A header that promises a million traders and has none must not make room for them.
    [Fact]
    public void TapeReader_OfHugePromises_AllocatesLittle()
    {
        byte[] match = [1, 0, 0, 1, 1, 0, 1, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 64, 0x80, 0x20, 0xC0, 0x84, 0x3D, 0x80, 0x80, 0x04, 0x80, 0x80, 0x04];
        var tape = TapeFrame.Join([match], 1);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var message = Assert.Throws<TapeFormatException>(() => new TapeReader(tape)).Message;

        Assert.Contains("Instrument must follow", message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 300_000);
    }

    private static bool Reads(byte[] tape, int seed)
    {
        try
        {
            new TapeReader(tape).ReadAll(Nobody);
            return true;
        }
        catch (TapeFormatException)
        {
            return false;
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"seed {seed}", exception);
        }
    }

    private static byte[] Damage(byte[] bytes, RandomStream stream)
    {
        var damaged = new List<byte>(bytes);
        for (var count = 1 + stream.NextBelow(3); count > 0; count--)
        {
            var at = (int)stream.NextBelow(damaged.Count);
            switch (stream.NextBelow(4))
            {
                case 0: damaged[at] ^= (byte)(1 << (int)stream.NextBelow(8)); break;
                case 1: damaged[at] = (byte)stream.NextBelow(256); break;
                case 2: damaged.RemoveAt(at); break;
                default: damaged.Insert(at, (byte)stream.NextBelow(256)); break;
            }
        }

        return [.. damaged];
    }

    private static byte[] SmallTape()
    {
        var options = SmallMarket.Options(2, 1, 0, 0, seconds: 12).WithTimetable();
        return Played.Of(options, options.Participants(SmallMarket.Firm("f", "p"), SmallMarket.Trader("t")), 1, [0]).Tape;
    }
}

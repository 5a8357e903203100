using System.Text;
using Arena.Simulation;
using Arena.Testing;

namespace Arena.Tournaments.Tests;

public sealed class TapeReplayerTests
{
    private static readonly byte[] Tape = GoldenPlayer.Play(GoldenMatches.Of("two-sessions").Spec).Tape;

    [Fact]
    public void Replay_AnyFlippedByte_IsRefused()
    {
        for (var i = 0; i < Tape.Length; i += 311)
        {
            var flipped = Tape.ToArray();
            flipped[i] ^= 0x10;
            Assert.Throws<TapeFormatException>(() => TapeReplayer.Replay(flipped));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(1_000)]
    public void Replay_CutTail_IsRefused(int bytes) => Assert.Throws<TapeFormatException>(() => TapeReplayer.Replay(Tape.AsMemory(0, Tape.Length - bytes)));

    [Fact]
    public void Replay_Failures_HaveMessagesOfTheirOwn()
    {
        var flipped = Tape.ToArray();
        flipped[Tape.Length / 2] ^= 1;
        var otherVersion = Tape.ToArray();
        otherVersion[Encoding.ASCII.GetByteCount("ARENATAP")] = 99;
        string[] messages =
        [
            Message(flipped), Message(Tape.AsMemory(0, Tape.Length - 10)), Message(otherVersion), Message(new byte[] { 1, 2, 3 }),
            Message(Forge(new TapeForger { TradeOfOneLotMore = true })), Message(Forge(new TapeForger { LostEvent = true })),
            Message(Forge(new TapeForger { OtherEngine = true })), Message(Forge(new TapeForger { OtherSettlement = true })),
            Message(Forge(new TapeForger { OtherMid = true })), Message(Forge(new TapeForger { LostSession = true })),
        ];
        Assert.Equal(messages.Length, messages.Distinct().Count());
        Assert.Contains("version 99", messages[2], StringComparison.Ordinal);
        Assert.Contains("recorded is", messages[4], StringComparison.Ordinal);
        Assert.Contains("no such event is recorded", messages[5], StringComparison.Ordinal);
        Assert.Contains("was made by engine 'another'", messages[6], StringComparison.Ordinal);
        Assert.Contains("recorded are settlement prices", messages[7], StringComparison.Ordinal);
        Assert.Contains("the tape's hash is", messages[8], StringComparison.Ordinal);
        Assert.Contains("2 sessions were planned, and 1 are recorded", messages[9], StringComparison.Ordinal);
    }

    [Fact]
    public void Replay_OfAForgedPhase_IsRefused()
    {
        var tape = GoldenPlayer.Play(GoldenMatches.Of("auctions").Spec).Tape;
        Assert.True(new TapeForger().Forge(tape).AsSpan().SequenceEqual(tape));

        Assert.Contains("PhaseChanged", Message(new TapeForger { LostPhase = true }.Forge(tape)), StringComparison.Ordinal);
        Assert.Contains("but the engine makes", Message(new TapeForger { LatePhase = true }.Forge(tape)), StringComparison.Ordinal);
    }

    [Fact]
    public void Forger_ChangingNothing_WritesTheSameTape() => Assert.True(Forge(new TapeForger()).AsSpan().SequenceEqual(Tape));

    private static byte[] Forge(TapeForger forger) => forger.Forge(Tape);

    private static string Message(ReadOnlyMemory<byte> tape)
    {
        var error = Record.Exception(() => TapeReplayer.Replay(tape));
        Assert.True(error is TapeFormatException or TapeRejectedException, $"{error}");
        return error!.Message;
    }
}

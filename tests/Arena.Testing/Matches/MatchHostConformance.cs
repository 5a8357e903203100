using Arena.Tournaments;
using Xunit;

namespace Arena.Testing;

/// <summary>
/// What every host of matches must do, whatever way it carries observations to bots and decisions back: play the golden matches to
/// the bytes that the compact host writes. An implementation adds one subclass and hosts the bots of <see cref="GoldenMatches.Bots"/>.
/// </summary>
public abstract class MatchHostConformance
{
    /// <summary>The names of the golden matches.</summary>
    public static TheoryData<string> Names => [.. GoldenMatches.All.Select(match => match.Name)];

    /// <summary>A golden match is played to the compact host's tape and result.</summary>
    /// <param name="name">The match.</param>
    [Theory]
    [MemberData(nameof(Names))]
    public void Host_GoldenMatch_WritesTheCompactTape(string name)
    {
        var spec = GoldenMatches.Of(name).Spec;
        var expectedTape = new MemoryTape();
        var expected = MatchRunner.Run(spec, GoldenMatches.Bots, expectedTape);
        var actual = Play(spec, out var tape);
        Assert.Equal(expected.TapeHash, actual.TapeHash);
        Assert.True(tape.AsSpan().SequenceEqual(expectedTape.ToArray()), $"the tape of '{name}' has the right hash and other bytes");
        Assert.Equal(MatchResultCodec.Encode(expected), MatchResultCodec.Encode(actual));
    }

    /// <summary>What a host writes can be replayed without it.</summary>
    [Fact]
    public void Host_TapeWritten_IsAcceptedByReplay()
    {
        var result = Play(GoldenMatches.Of("steamroller").Spec, out var tape);
        Assert.Equal(MatchResultCodec.Encode(result), MatchResultCodec.Encode(TapeReplayer.Replay(tape)));
    }

    /// <summary>A host keeps nothing from one match for the next.</summary>
    [Fact]
    public void Host_SameMatchTwice_WritesTheSameTape()
    {
        var spec = GoldenMatches.Of("two-sessions").Spec;
        Play(spec, out var first);
        Play(GoldenMatches.Of("faults").Spec, out _);
        Play(spec, out var second);
        Assert.True(first.AsSpan().SequenceEqual(second), "the second play of a match differs from the first");
    }

    /// <summary>Plays a match.</summary>
    /// <param name="spec">The match; its bots are in <see cref="GoldenMatches.Bots"/>.</param>
    /// <param name="tape">The whole tape.</param>
    protected abstract MatchResult Play(MatchSpec spec, out byte[] tape);
}

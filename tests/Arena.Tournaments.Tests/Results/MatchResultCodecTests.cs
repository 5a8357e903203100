using System.Globalization;
using Arena.Sdk;

namespace Arena.Tournaments.Tests;

public sealed class MatchResultCodecTests
{
    [Fact]
    public void Codec_AnyResult_RoundTrips()
    {
        for (ulong seed = 0; seed < 150; seed++)
        {
            var result = ResultMaker.Random(RandomStream.Derive(seed, 0, "codec"));
            var bytes = MatchResultCodec.Encode(result);
            var decoded = MatchResultCodec.Decode(bytes);
            Assert.True(bytes.AsSpan().SequenceEqual(MatchResultCodec.Encode(decoded)), $"seed {seed}: other bytes after a round trip");
            Assert.Equivalent(result, decoded, strict: true);
        }
    }

    [Fact]
    public void Decode_CutAnywhere_SaysWhere()
    {
        var bytes = MatchResultCodec.Encode(ResultMaker.Random(RandomStream.Derive(4, 0, "cut")));
        for (var length = 0; length < bytes.Length; length++)
        {
            var error = Assert.Throws<MatchResultFormatException>(() => MatchResultCodec.Decode(bytes.AsSpan(0, length)));
            Assert.StartsWith("At byte ", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Decode_AnyByteChanged_IsRefusedOrEncodesBack()
    {
        var bytes = MatchResultCodec.Encode(ResultMaker.Random(RandomStream.Derive(8, 0, "flip")));
        for (var i = 0; i < bytes.Length; i++)
        {
            var flipped = bytes.ToArray();
            flipped[i] ^= 0x41;
            var error = Record.Exception(() => Assert.Equal(flipped, MatchResultCodec.Encode(MatchResultCodec.Decode(flipped))));
            Assert.True(error is null or MatchResultFormatException, string.Create(CultureInfo.InvariantCulture, $"byte {i}: {error}"));
        }
    }

    [Fact]
    public void Decode_BytesAfterTheEnd_AreRefused()
    {
        byte[] bytes = [.. MatchResultCodec.Encode(ResultMaker.Random(RandomStream.Derive(9, 0, "tail"))), 0];
        Assert.Contains("1 bytes follow the end", Assert.Throws<MatchResultFormatException>(() => MatchResultCodec.Decode(bytes)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_OtherVersion_IsRefused()
    {
        var bytes = MatchResultCodec.Encode(ResultMaker.Random(RandomStream.Derive(9, 0, "version")));
        bytes[0] = 4;
        Assert.Contains("format version 2; this engine reads 1", Assert.Throws<MatchResultFormatException>(() => MatchResultCodec.Decode(bytes)).Message, StringComparison.Ordinal);
    }
}

using Arena.Sdk;
using Arena.Simulation;

namespace Arena.Tournaments.Tests;

/// <summary>The latent values of a tape, round by round.</summary>
internal sealed class LatentValues : TapeRecords
{
    private readonly List<HalfTicks> _values = [];

    public static IReadOnlyList<HalfTicks> Of(byte[] tape)
    {
        var values = new LatentValues();
        new TapeReader(tape).ReadAll(values);
        return values._values;
    }

    public override void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values) =>
        _values.AddRange(values);
}

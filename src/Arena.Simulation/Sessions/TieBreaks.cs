using System.Collections.Immutable;

namespace Arena.Simulation;

/// <summary>
/// Who goes first when commands of several competitors arrive in the same nanosecond: drawn for each competitor and round from
/// its own stream, whether it decides or not, so that nobody's luck depends on his place or on the others.
/// </summary>
internal sealed class TieBreaks
{
    private readonly string[] _names;
    private readonly RandomStream[] _streams;
    private readonly ulong[] _drawn;

    /// <summary>The tie-breaks of a match.</summary>
    public TieBreaks(ImmutableArray<ParticipantSpec> competitors)
    {
        _drawn = new ulong[competitors.Length];
        _names = new string[competitors.Length];
        _streams = new RandomStream[competitors.Length];
        for (var i = 0; i < _names.Length; i++)
        {
            _names[i] = "tie-break/" + competitors[i].Name;
            _streams[i] = RandomStream.Derive(0, 0, _names[i]);
        }
    }

    /// <summary>A competitor's tie-break of the round: the lower goes first.</summary>
    public ulong this[int competitor] => _drawn[competitor];

    /// <summary>Starts a session.</summary>
    public void Open(ulong seed, int session)
    {
        for (var i = 0; i < _streams.Length; i++) _streams[i].Reset(seed, session, _names[i]);
    }

    /// <summary>Draws a round's.</summary>
    public void Draw()
    {
        for (var i = 0; i < _streams.Length; i++) _drawn[i] = _streams[i].NextBits();
    }
}

namespace Arena.Tournaments;

/// <summary>
/// Plays a tape again without any bot: what entered the market enters a fresh engine and ledger, and everything that comes out,
/// down to the tape's own bytes, must be as recorded.
/// </summary>
public static class TapeReplayer
{
    /// <summary>Plays a tape again.</summary>
    /// <param name="tape">The whole tape.</param>
    /// <returns>The result of the match, the same as when it was played.</returns>
    /// <exception cref="TapeFormatException">The bytes are no tape of this format, or were damaged.</exception>
    /// <exception cref="TapeRejectedException">The tape is whole, but the engine does not make the recorded events of its inputs.</exception>
    public static MatchResult Replay(ReadOnlyMemory<byte> tape) => throw new NotSupportedException($"Follows the ledger: {tape.Length}");
}

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
    public static MatchResult Replay(ReadOnlyMemory<byte> tape)
    {
        var reader = new TapeReader(tape);
        if (reader.Header.EngineVersion != EngineVersion.Current)
        {
            throw new TapeRejectedException(
                $"The tape was made by engine '{reader.Header.EngineVersion}'; this is engine '{EngineVersion.Current}', which may play the same inputs differently.");
        }

        var result = Play(reader);
        if (result.TapeHash != reader.Hash)
        {
            throw new TapeRejectedException(
                $"Every recorded event was made again, but the tape's hash is {reader.Hash} and the replay's is {result.TapeHash}.");
        }

        return result;
    }

    private static MatchResult Play(TapeReader reader)
    {
        try
        {
            var replay = new ReplayDriver(reader.Header);
            reader.ReadAll(replay);
            return replay.Complete();
        }
        catch (Exception defect) when (defect is InvariantViolationException or OverflowException or ArgumentException or IndexOutOfRangeException)
        {
            // A match that was played breaks no invariant; inputs that do were made up.
            throw new TapeRejectedException($"The recorded inputs are not those of a match: {defect.Message}");
        }
    }
}

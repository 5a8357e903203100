namespace Arena.Analysis;

/// <summary>Writes a tape for other tools. Formats and columns are described in <c>docs/reports.md</c> and <c>docs/interchange.md</c>.</summary>
public static class TapeExport
{
    private const int RecordsPerStep = 4_096;

    /// <summary>
    /// Writes one pair of files per instrument and session in the format of LOBSTER: every change of the book, and the ten best
    /// levels after it.
    /// </summary>
    /// <param name="tape">The whole tape.</param>
    /// <param name="folder">Where; made when it is missing. Files of the same names are replaced.</param>
    /// <param name="progress">Is told how much is done, 0 to 1.</param>
    /// <param name="interrupted">Asks to stop: nothing is written then.</param>
    /// <returns>The paths written, message and orderbook file in turn.</returns>
    /// <exception cref="TapeFormatException">The tape is damaged, of another version, or contradicts itself.</exception>
    /// <exception cref="OutputException">The folder cannot be written to, or a price is no multiple of 1/10,000 of a unit of currency.</exception>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public static ImmutableArray<string> Lobster(ReadOnlyMemory<byte> tape, string folder, Action<double>? progress = null, CancellationToken interrupted = default) =>
        Export(tape, folder, (header, files) => new LobsterExport(header, files), progress, interrupted);

    /// <summary>
    /// Writes one file per session in the format of NASDAQ TotalView-ITCH 5.0: every change of what is seen of every instrument's orders, its trades,
    /// auctions and halts.
    /// </summary>
    /// <param name="tape">The whole tape.</param>
    /// <param name="folder">Where; made when it is missing. Files of the same names are replaced.</param>
    /// <param name="progress">Is told how much is done, 0 to 1.</param>
    /// <param name="interrupted">Asks to stop: nothing is written then.</param>
    /// <returns>The paths written, by session.</returns>
    /// <exception cref="TapeFormatException">The tape is damaged, of another version, or contradicts itself.</exception>
    /// <exception cref="OutputException">The folder cannot be written to, or a price is no multiple of 1/10,000 of a unit of currency or too high.</exception>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public static ImmutableArray<string> Itch(ReadOnlyMemory<byte> tape, string folder, Action<double>? progress = null, CancellationToken interrupted = default) =>
        Export(tape, folder, (header, files) => new ItchExport(header, files), progress, interrupted);

    /// <summary>Writes the tape's records as tables with headers: accounts, instruments, rounds, trades, orders, transfers, notices.</summary>
    /// <param name="tape">The whole tape.</param>
    /// <param name="folder">Where; made when it is missing. Files of the same names are replaced.</param>
    /// <param name="progress">Is told how much is done, 0 to 1.</param>
    /// <param name="interrupted">Asks to stop: nothing is written then.</param>
    /// <returns>The paths written.</returns>
    /// <exception cref="TapeFormatException">The tape is damaged or of another version.</exception>
    /// <exception cref="OutputException">The folder cannot be written to; the message says what is in the way.</exception>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public static ImmutableArray<string> Csv(ReadOnlyMemory<byte> tape, string folder, Action<double>? progress = null, CancellationToken interrupted = default) =>
        Export(tape, folder, (header, files) => new CsvExport(header, files), progress, interrupted);

    private static ImmutableArray<string> Export(
        ReadOnlyMemory<byte> tape, string folder, Func<TapeHeader, StagedFiles, IMarketObserver> observe, Action<double>? progress,
        CancellationToken interrupted)
    {
        // The tape is checked before anything is written.
        var reader = new TapeReader(tape);
        using var files = new StagedFiles(folder);
        var observer = observe(reader.Header, files);
        try
        {
            StagedFiles.Guard(folder, () => Read(reader, observer, share => progress?.Invoke(share / tape.Length), interrupted));
        }
        catch (OverflowException)
        {
            throw new TapeFormatException("the tape holds a quantity, price or time beyond what the format has room for");
        }

        return files.Commit();
    }

    private static void Read(TapeReader reader, IMarketObserver observer, Action<double> progress, CancellationToken interrupted)
    {
        for (var record = 0L; reader.Read(observer); record++)
        {
            if (record % RecordsPerStep != 0) continue;
            progress(reader.Position);
            interrupted.ThrowIfCancellationRequested();
        }
    }
}

namespace Arena.Analysis;

/// <summary>Writes a tape for other tools. Formats and columns are described in <c>docs/reports.md</c>.</summary>
public static class TapeExport
{
    /// <summary>
    /// Writes one pair of files per instrument and session in the format of LOBSTER: every change of the book, and the ten best
    /// levels after it.
    /// </summary>
    /// <param name="tape">The whole tape.</param>
    /// <param name="folder">Where; made when it is missing. Files of the same names are replaced.</param>
    /// <returns>The paths written, message and orderbook file in turn.</returns>
    /// <exception cref="TapeFormatException">The tape is damaged, of another version, or contradicts itself.</exception>
    /// <exception cref="OutputException">The folder cannot be written to, or a price is no multiple of 1/10,000 of a unit of currency.</exception>
    public static ImmutableArray<string> Lobster(ReadOnlyMemory<byte> tape, string folder) =>
        Export(tape, folder, (header, files) => new LobsterExport(header, files));

    /// <summary>Writes the tape's records as tables with headers: accounts, instruments, rounds, trades, orders, transfers, notices.</summary>
    /// <param name="tape">The whole tape.</param>
    /// <param name="folder">Where; made when it is missing. Files of the same names are replaced.</param>
    /// <returns>The paths written.</returns>
    /// <exception cref="TapeFormatException">The tape is damaged or of another version.</exception>
    /// <exception cref="OutputException">The folder cannot be written to; the message says what is in the way.</exception>
    public static ImmutableArray<string> Csv(ReadOnlyMemory<byte> tape, string folder) =>
        Export(tape, folder, (header, files) => new CsvExport(header, files));

    private static ImmutableArray<string> Export(
        ReadOnlyMemory<byte> tape, string folder, Func<TapeHeader, StagedFiles, IMarketObserver> observe)
    {
        // The tape is checked before anything is written.
        var reader = new TapeReader(tape);
        using var files = new StagedFiles(folder);
        var observer = observe(reader.Header, files);
        StagedFiles.Guard(folder, () => reader.ReadAll(observer));
        return files.Commit();
    }
}

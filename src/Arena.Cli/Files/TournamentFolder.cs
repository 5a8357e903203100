using Arena.Analysis;
using Arena.Storage;

namespace Arena.Cli;

/// <summary>The folder a tournament is played into: finished matches while it runs, results and report at its end.</summary>
internal sealed class TournamentFolder
{
    private const string StoreFile = "matches.db";
    private const string LockFile = "run.lock";

    // SQLite keeps what is not in the file yet beside it.
    private static readonly string[] StoreFiles = [StoreFile, StoreFile + "-wal", StoreFile + "-shm"];

    private static readonly string[] TournamentReports = [TournamentReport.ResultsFile, TournamentReport.LeaderboardFile, TournamentReport.ReportFile];

    private readonly string _tournament;
    private readonly string[] _ownFiles;

    /// <summary>A folder for a tournament.</summary>
    /// <param name="folder">The folder; it need not exist.</param>
    /// <param name="tournament">The tournament's name.</param>
    /// <param name="reports">The files that are written at its end; those of a tournament's report unless others are named.</param>
    public TournamentFolder(string folder, string tournament, params string[] reports)
    {
        Folder = folder;
        _tournament = tournament;
        _ownFiles = [.. StoreFiles, .. reports.Length == 0 ? TournamentReports : reports];
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>The file that keeps the finished matches.</summary>
    public string StorePath => Path.Combine(Folder, StoreFile);

    /// <summary>
    /// Takes the folder for a run that goes on where an earlier one stopped, however early that was: one that left nothing behind is
    /// begun again.
    /// </summary>
    /// <param name="isEmpty">Whether there was nothing to go on from.</param>
    /// <returns>Holds the folder until it is disposed of.</returns>
    /// <exception cref="CliException">It holds something else, or another process plays into it.</exception>
    public IDisposable TakeForResume(out bool isEmpty)
    {
        isEmpty = !Entries().Any();
        if (isEmpty || TournamentStore.TournamentOf(StorePath) == _tournament) return Take();
        throw new CliException($"--resume: {Folder}: it holds no run of tournament '{_tournament}'; name its folder with --out, or leave --resume out to start one");
    }

    /// <summary>Takes the folder for a new run: an older run of the same tournament is removed, anything else is left alone.</summary>
    /// <param name="hasRemoved">Whether an older run was removed.</param>
    /// <returns>Holds the folder until it is disposed of.</returns>
    /// <exception cref="CliException">The folder holds something else, cannot be written, or another process plays into it.</exception>
    public IDisposable TakeForNewRun(out bool hasRemoved)
    {
        RequireOwn();
        var hold = Take();
        try
        {
            hasRemoved = File.Exists(StorePath);
            foreach (var file in _ownFiles) File.Delete(Path.Combine(Folder, file));
            return hold;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            hold.Dispose();
            throw Unwritable(exception);
        }
    }

    private void RequireOwn()
    {
        if (Entries().Any() && TournamentStore.TournamentOf(StorePath) != _tournament)
            throw new CliException($"--out: {Folder}: it is not empty and holds no run of tournament '{_tournament}'; name another folder, or empty this one");
    }

    private IEnumerable<string> Entries() => Directory.Exists(Folder)
        ? Directory.EnumerateFileSystemEntries(Folder).Where(entry => Path.GetFileName(entry) != LockFile)
        : [];

    private FileStream Take()
    {
        try
        {
            Directory.CreateDirectory(Folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(exception);
        }

        var path = Path.Combine(Folder, LockFile);
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw Unwritable(exception);
        }
        catch (IOException exception)
        {
            throw new CliException($"--out: {Folder}: another process plays into it, or it cannot be written: {exception.Message}");
        }
    }

    private CliException Unwritable(Exception exception) => new($"--out: {Folder}: cannot be written: {exception.Message}");
}

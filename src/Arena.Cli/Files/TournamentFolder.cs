using Arena.Analysis;
using Arena.Storage;

namespace Arena.Cli;

/// <summary>The folder a tournament is played into: finished matches while it runs, results and report at its end.</summary>
internal sealed class TournamentFolder
{
    private const string StoreFile = "matches.db";

    // SQLite keeps what is not in the file yet beside it.
    private static readonly string[] OwnFiles =
    [
        StoreFile, StoreFile + "-wal", StoreFile + "-shm",
        TournamentReport.ResultsFile, TournamentReport.LeaderboardFile, TournamentReport.ReportFile,
    ];

    private readonly string _tournament;

    /// <summary>A folder for a tournament.</summary>
    /// <param name="folder">The folder; it need not exist.</param>
    /// <param name="tournament">The tournament's name.</param>
    public TournamentFolder(string folder, string tournament)
    {
        Folder = folder;
        _tournament = tournament;
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>The file that keeps the finished matches.</summary>
    public string StorePath => Path.Combine(Folder, StoreFile);

    /// <summary>Requires that there is a run to go on with.</summary>
    /// <exception cref="CliException">There is none of this tournament.</exception>
    public void RequireRun()
    {
        if (TournamentStore.TournamentOf(StorePath) == _tournament) return;
        throw new CliException($"--resume: {Folder}: it holds no run of tournament '{_tournament}'; name its folder with --out, or leave --resume out to start one");
    }

    /// <summary>Makes the folder ready for a new run: an older run of the same tournament is removed, anything else is left alone.</summary>
    /// <returns>Whether an older run was removed.</returns>
    /// <exception cref="CliException">The folder holds something else, or cannot be written.</exception>
    public bool Clear()
    {
        try
        {
            if (!Directory.Exists(Folder) || !Directory.EnumerateFileSystemEntries(Folder).Any())
            {
                Directory.CreateDirectory(Folder);
                return false;
            }

            if (TournamentStore.TournamentOf(StorePath) != _tournament)
                throw new CliException($"--out: {Folder}: it is not empty and holds no run of tournament '{_tournament}'; name another folder, or empty this one");
            foreach (var file in OwnFiles) File.Delete(Path.Combine(Folder, file));
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"--out: {Folder}: cannot be written: {exception.Message}");
        }
    }
}

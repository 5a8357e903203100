using System.Collections.Immutable;
using System.Security.Cryptography;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Arena.Storage;

/// <summary>
/// Keeps a tournament's finished matches in a SQLite file, so that an interrupted run goes on where it was. A match is kept by one
/// transaction that is on disk when <see cref="Save"/> returns: a killed process loses the matches that were running, and no other.
/// Any number of threads may call it; calls take turns. One process at a time writes a file.
/// </summary>
public sealed class TournamentStore : IDisposable
{
    private readonly Lock _turn = new();
    private readonly SqliteConnection _connection;
    private readonly TournamentIdentity _identity;
    private readonly string _path;

    private TournamentStore(SqliteConnection connection, TournamentIdentity identity, string path)
    {
        _connection = connection;
        _identity = identity;
        _path = path;
    }

    /// <summary>Opens a tournament's file, or makes it.</summary>
    /// <param name="path">The file; its folder is made when it is missing.</param>
    /// <param name="identity">The tournament it must belong to.</param>
    /// <exception cref="StorageException">
    /// The file belongs to another tournament or engine, is no such file, is damaged, or cannot be written.
    /// </exception>
    public static TournamentStore Open(string path, TournamentIdentity identity)
    {
        SqliteConnection? connection = null;
        try
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(path));
            if (!string.IsNullOrEmpty(folder)) Directory.CreateDirectory(folder);
            connection = new SqliteConnection(new SqliteConnectionStringBuilder
            {
                DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false, DefaultTimeout = 30,
            }.ToString());
            connection.Open();
            TournamentSchema.Prepare(connection, identity, path);
            return new TournamentStore(connection, identity, path);
        }
        catch (StorageException)
        {
            connection?.Dispose();
            throw;
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            connection?.Dispose();
            throw StorageErrors.Explain(path, error);
        }
    }

    /// <summary>The name of the tournament that a file belongs to, whatever engine or configuration wrote it.</summary>
    /// <param name="path">The file.</param>
    /// <returns><c>null</c> when there is no such file, or it is none of the arena's.</returns>
    public static string? TournamentOf(string path)
    {
        if (!File.Exists(path)) return null;
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
            {
                DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false,
            }.ToString());
            connection.Open();
            return connection.ExecuteScalar<long>("PRAGMA application_id") == TournamentSchema.ApplicationId
                ? connection.ExecuteScalar<string>("SELECT name FROM tournament")
                : null;
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    /// <summary>The finished matches in plan order, each checked against the hash it was kept with.</summary>
    /// <exception cref="StorageException">A kept result is damaged; the message names the match.</exception>
    public ImmutableArray<MatchOutcome> Finished()
    {
        lock (_turn)
        {
            try
            {
                return
                [
                    .. _connection.Query<FinishedMatch>("SELECT match_index AS MatchIndex, result AS Result, sha256 AS Sha256 FROM finished_match ORDER BY match_index")
                        .Select(Check),
                ];
            }
            catch (SqliteException error)
            {
                throw StorageErrors.Explain(_path, error);
            }
        }
    }

    /// <summary>Keeps a finished match. Keeping the same outcome again changes nothing.</summary>
    /// <param name="outcome">The match.</param>
    /// <exception cref="ArgumentException">The plan has no such match.</exception>
    /// <exception cref="StorageException">It cannot be written, or the match is kept already with another result.</exception>
    public void Save(MatchOutcome outcome)
    {
        if (outcome.Index < 0 || outcome.Index >= _identity.Matches)
            throw new ArgumentException($"Match {outcome.Index} is not in the plan of {_identity.Matches} matches.", nameof(outcome));
        var result = MatchResultCodec.Encode(outcome.Result);
        var row = new { outcome.Index, Result = result, Sha256 = Convert.ToHexStringLower(SHA256.HashData(result)) };
        lock (_turn)
        {
            try
            {
                using var transaction = _connection.BeginTransaction();
                var kept = _connection.QuerySingleOrDefault<string>(
                    "SELECT sha256 FROM finished_match WHERE match_index = @Index", row, transaction);
                if (kept is not null && kept != row.Sha256)
                    throw new StorageException($"{_path}: match {outcome.Index} is kept with another result: the engine is not the one that played it. Delete the file to start again.");
                _connection.Execute(
                    "INSERT OR IGNORE INTO finished_match (match_index, result, sha256) VALUES (@Index, @Result, @Sha256)", row, transaction);
                transaction.Commit();
            }
            catch (SqliteException error)
            {
                throw StorageErrors.Explain(_path, error);
            }
        }
    }

    /// <summary>Closes the file. What was kept stays.</summary>
    public void Dispose() => _connection.Dispose();

    private MatchOutcome Check(FinishedMatch kept)
    {
        try
        {
            if (Convert.ToHexStringLower(SHA256.HashData(kept.Result)) == kept.Sha256 && kept.MatchIndex < _identity.Matches)
                return new MatchOutcome((int)kept.MatchIndex, MatchResultCodec.Decode(kept.Result));
        }
        catch (MatchResultFormatException error)
        {
            throw Damaged(kept, error);
        }

        throw Damaged(kept, null);
    }

    private StorageException Damaged(FinishedMatch kept, Exception? cause) => new(
        $"{_path}: the kept result of match {kept.MatchIndex} is damaged{(cause is null ? "" : ": " + cause.Message)}. Delete the file to start again.",
        cause ?? new InvalidDataException("The result does not have the hash it was kept with."));
}

using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Arena.Storage;

/// <summary>Makes a tournament's file, or checks that one belongs to the tournament.</summary>
internal static class TournamentSchema
{
    /// <summary>The version of the tables; raised by every change.</summary>
    public const int Version = 1;

    /// <summary>Marks the file as the arena's own: <c>AREN</c> in SQLite's header.</summary>
    public const int ApplicationId = 0x4152454E;

    private const string Tables = """
        CREATE TABLE tournament (
            name TEXT NOT NULL,
            engine_version TEXT NOT NULL,
            fingerprint TEXT NOT NULL,
            matches INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE finished_match (
            match_index INTEGER PRIMARY KEY,
            result BLOB NOT NULL,
            sha256 TEXT NOT NULL
        ) STRICT;
        """;

    public static void Prepare(SqliteConnection connection, TournamentIdentity identity, string path)
    {
        var applicationId = connection.ExecuteScalar<long>("PRAGMA application_id");
        var tables = connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master");
        if (applicationId != ApplicationId && tables > 0)
            throw new StorageException($"{path}: this is a database of something else. Name another file.");

        // Write-ahead log: readers do not wait for the writer. Full: a match that was kept survives a loss of power too.
        connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
        if (tables == 0) Make(connection, identity);
        else Check(connection, identity, path);
    }

    private static void Make(SqliteConnection connection, TournamentIdentity identity)
    {
        using var transaction = connection.BeginTransaction();

        // Another process may have made the tables since they were looked for.
        if (connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master", transaction: transaction) == 0)
        {
            connection.Execute(Tables, transaction: transaction);
            connection.Execute(
                "INSERT INTO tournament (name, engine_version, fingerprint, matches) VALUES (@Name, @EngineVersion, @Fingerprint, @Matches)",
                identity, transaction);
            connection.Execute(
                string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version};"),
                transaction: transaction);
        }

        transaction.Commit();
    }

    private static void Check(SqliteConnection connection, TournamentIdentity identity, string path)
    {
        var version = connection.ExecuteScalar<long>("PRAGMA user_version");
        if (version != Version)
            throw new StorageException($"{path}: the file has layout {version}; this arena reads {Version}. Delete the file to start again.");
        var damage = connection.ExecuteScalar<string>("PRAGMA quick_check(1)");
        if (damage != "ok") throw new StorageException($"{path}: the file is damaged ({damage}). Delete it to start again.");
        var kept = connection.QuerySingle<IdentityRow>(
            "SELECT name AS Name, engine_version AS EngineVersion, fingerprint AS Fingerprint, matches AS Matches FROM tournament");
        if (kept.EngineVersion != identity.EngineVersion)
        {
            throw new StorageException(
                $"{path}: its matches were played by engine '{kept.EngineVersion}'; this is engine '{identity.EngineVersion}'. Delete the file to start again.");
        }

        if (kept.Fingerprint == identity.Fingerprint && kept.Matches == identity.Matches) return;
        throw new StorageException(
            kept.Name == identity.Name
                ? $"{path}: the file belongs to tournament '{kept.Name}' with another configuration, seed or size. Delete it to start again, or name another file."
                : $"{path}: the file belongs to tournament '{kept.Name}', not to '{identity.Name}'. Name another file.");
    }

    private sealed class IdentityRow
    {
        public string Name { get; init; } = "";

        public string EngineVersion { get; init; } = "";

        public string Fingerprint { get; init; } = "";

        public long Matches { get; init; }
    }
}

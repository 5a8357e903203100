using Microsoft.Data.Sqlite;

namespace Arena.Storage;

/// <summary>Says in words what SQLite and the file system say in codes (sqlite.org/rescode.html).</summary>
internal static class StorageErrors
{
    public static StorageException Explain(string path, Exception error) => new($"{path}: {Describe(error)}", error);

    private static string Describe(Exception error) => error switch
    {
        SqliteException { SqliteErrorCode: 5 or 6 } => "another process is writing the file. Wait for it, or name another file.",
        SqliteException { SqliteErrorCode: 8 } => "the file cannot be written: it, or its folder, is read-only.",
        SqliteException { SqliteErrorCode: 11 } => "the file is damaged. Delete it to start again.",
        SqliteException { SqliteErrorCode: 13 } => "the disk is full.",
        SqliteException { SqliteErrorCode: 14 } => "the file cannot be opened: it is a folder, or its folder cannot be written.",
        SqliteException { SqliteErrorCode: 26 } => "the file is no database of the arena. Name another file.",
        SqliteException sqlite => $"SQLite says: {sqlite.Message}",
        UnauthorizedAccessException => "the folder cannot be written.",
        _ => error.Message,
    };
}

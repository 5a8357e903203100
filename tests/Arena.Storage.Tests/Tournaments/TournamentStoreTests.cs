using Arena.Tournaments;
using Microsoft.Data.Sqlite;

namespace Arena.Storage.Tests;

public sealed class TournamentStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string FilePath => _folder.File("run/tournament.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Finished_AfterReopening_HasWhatWasSavedInPlanOrder()
    {
        using (var store = Open())
        {
            Assert.Empty(store.Finished());
            foreach (var index in new[] { 7, 0, 19, 3 }) store.Save(Outcomes.Of(index));
        }

        using var reopened = Open();
        var finished = reopened.Finished();
        Assert.Equal([0, 3, 7, 19], finished.Select(outcome => outcome.Index));
        Assert.All(finished, outcome => Assert.Equal(
            MatchResultCodec.Encode(Outcomes.Of(outcome.Index).Result), MatchResultCodec.Encode(outcome.Result)));
    }

    [Fact]
    public void Save_SameOutcomeTwice_ChangesNothing()
    {
        using var store = Open();
        store.Save(Outcomes.Of(1));
        store.Save(Outcomes.Of(1));
        Assert.Single(store.Finished());
    }

    [Fact]
    public void Save_AnotherResultOfTheSameMatch_IsRefused()
    {
        using var store = Open();
        store.Save(Outcomes.Of(1));
        Refused("match 1 is kept with another result", () => store.Save(Outcomes.Of(1, units: 6)));
        Assert.Equal(5, store.Finished()[0].Result.Seats[0].SessionPnl[0].Micros);
    }

    [Fact]
    public void Save_MatchOutsideThePlan_IsRefused()
    {
        using var store = Open();
        Assert.Throws<ArgumentException>(() => store.Save(Outcomes.Of(20)));
    }

    [Fact]
    public async Task Save_FromManyThreads_KeepsEverything()
    {
        using var store = Open();
        await Parallel.ForAsync(0, 20, TestContext.Current.CancellationToken, (index, _) =>
        {
            store.Save(Outcomes.Of(index));
            return ValueTask.CompletedTask;
        });
        Assert.Equal(Enumerable.Range(0, 20), store.Finished().Select(outcome => outcome.Index));
    }

    [Fact]
    public void Save_ProcessKilledAfterwards_IsKept()
    {
        // A copy of the files while the store is open is what a killed process leaves: nothing was closed or written back.
        using var store = Open();
        store.Save(Outcomes.Of(4));
        var copy = _folder.File("copy.db");
        foreach (var suffix in new[] { "", "-wal" }) File.Copy(FilePath + suffix, copy + suffix);
        using var reopened = TournamentStore.Open(copy, Outcomes.Identity);
        Assert.Equal(4, Assert.Single(reopened.Finished()).Index);
    }

    [Fact]
    public void Open_TornWriteAheadLog_KeepsWhatWasComplete()
    {
        using var store = Open();
        store.Save(Outcomes.Of(4));
        var complete = new FileInfo(FilePath + "-wal").Length;
        store.Save(Outcomes.Of(5));
        var copy = _folder.File("torn.db");
        File.Copy(FilePath, copy);
        File.WriteAllBytes(copy + "-wal", File.ReadAllBytes(FilePath + "-wal").AsSpan(0, (int)complete + 100).ToArray());
        using var reopened = TournamentStore.Open(copy, Outcomes.Identity);
        Assert.Equal(4, Assert.Single(reopened.Finished()).Index);
    }

    [Fact]
    public void Open_AnotherTournament_SaysWhose()
    {
        Open().Dispose();
        Refused("belongs to tournament 'spring-cup', not to 'autumn-cup'", () => Open(Outcomes.Identity with { Name = "autumn-cup", Fingerprint = "beef" }));
        Refused("with another configuration, seed or size", () => Open(Outcomes.Identity with { Fingerprint = "beef" }));
        Refused("were played by engine 'arena-1'; this is engine 'arena-2'", () => Open(Outcomes.Identity with { EngineVersion = "arena-2" }));
    }

    [Fact]
    public void Open_NoDatabase_SaysSo()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        File.WriteAllText(FilePath, new string('x', 4_096));
        Refused("is no database of the arena", () => Open());
    }

    [Fact]
    public void Open_DatabaseOfSomethingElse_LeavesItAlone()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        Execute("CREATE TABLE recipe (name TEXT)");
        var before = File.ReadAllBytes(FilePath);
        Refused("a database of something else", () => Open());
        Assert.Equal(before, File.ReadAllBytes(FilePath));
    }

    [Fact]
    public void Open_OtherLayout_SaysWhich()
    {
        Open().Dispose();
        Execute("PRAGMA user_version = 9");
        Refused("the file has layout 9; this arena reads 1", () => Open());
    }

    [Fact]
    public void Open_TruncatedFile_SaysDamaged()
    {
        using (var store = Open())
            for (var index = 0; index < 20; index++) store.Save(Outcomes.Of(index));
        using (var file = new FileStream(FilePath, FileMode.Open)) file.SetLength(file.Length - 4_096);
        Refused("damaged", () => Open());
    }

    [Fact]
    public void Open_AFolder_SaysItCannotBeOpened()
    {
        Directory.CreateDirectory(FilePath);
        Refused("cannot be opened", () => Open());
    }

    [Fact]
    public void Open_FolderIsAFile_SaysSo()
    {
        File.WriteAllText(_folder.File("run"), "");
        var error = Assert.Throws<StorageException>(() => Open());
        Assert.StartsWith(FilePath, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Finished_ResultChangedInTheFile_NamesTheMatch()
    {
        using (var store = Open()) store.Save(Outcomes.Of(3));
        Execute("UPDATE finished_match SET result = x'0102'");
        using var reopened = Open();
        Refused("the kept result of match 3 is damaged", () => reopened.Finished());
    }

    [Fact]
    public void Explain_CodesOfSqlite_SaysThemInWords()
    {
        Assert.Contains("another process is writing the file", StorageErrors.Explain("a.db", new SqliteException("busy", 5)).Message, StringComparison.Ordinal);
        Assert.Contains("read-only", StorageErrors.Explain("a.db", new SqliteException("read-only", 8)).Message, StringComparison.Ordinal);
        Assert.Contains("the disk is full", StorageErrors.Explain("a.db", new SqliteException("full", 13)).Message, StringComparison.Ordinal);
    }

    private static void Refused(string message, Action action)
    {
        var error = Assert.Throws<StorageException>(action);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={FilePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private TournamentStore Open(TournamentIdentity? identity = null) => TournamentStore.Open(FilePath, identity ?? Outcomes.Identity);
}

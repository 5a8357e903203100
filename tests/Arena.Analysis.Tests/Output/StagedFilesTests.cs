namespace Arena.Analysis.Tests;

public sealed class StagedFilesTests
{
    [Fact]
    public void Dispose_WithoutCommit_LeavesWhatWasThere()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("a.txt"), "before");

        using (var files = new StagedFiles(folder.Path)) files.Add("a.txt").Write("after");

        Assert.Equal("before", File.ReadAllText(folder.File("a.txt")));
        Assert.Single(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Commit_OverAnOlderFile_ReplacesIt()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("a.txt"), "before");
        using var files = new StagedFiles(folder.Path);

        files.Write("a.txt", output => output.Write("after"));
        var paths = files.Commit();

        Assert.Equal([folder.File("a.txt")], paths);
        Assert.Equal("after", File.ReadAllText(folder.File("a.txt")));
    }

    [Fact]
    public void Folder_ThatIsAFile_IsAnOutputError()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("taken"), "");

        var exception = Assert.Throws<OutputException>(() => new StagedFiles(folder.File("taken")));

        Assert.Contains("taken", exception.Message, StringComparison.Ordinal);
        Assert.IsType<IOException>(exception.InnerException, exactMatch: false);
    }

    [Fact]
    public void File_WhosePlaceIsAFolder_IsAnOutputErrorAndLeavesNothing()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("a.txt"));

        Assert.Throws<OutputException>(() =>
        {
            using var files = new StagedFiles(folder.Path);
            files.Write("a.txt", output => output.Write("text"));
            files.Commit();
        });

        Assert.Equal([folder.File("a.txt")], Directory.EnumerateFileSystemEntries(folder.Path));
    }
}

using Arena.Testing;

namespace Arena.Cli.Tests;

/// <summary><c>arena replay</c> and <c>arena export</c>, on one tape.</summary>
public sealed class TapeCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Tape => _folder.At("golden.tape");

    public TapeCommandTests() => File.Copy(GoldenTape(), Tape);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Replay_WholeTape_Accepts()
    {
        var outcome = Cli.Run("replay", Tape);
        var json = Cli.RunJson("replay", Tape);

        outcome.AssertDone();
        Assert.Contains("accepted", outcome.Output, StringComparison.Ordinal);
        Assert.True(json.GetProperty("accepted").GetBoolean());
        Assert.Contains(json.GetProperty("tapeHash").GetString()!, outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Replay_FlippedByte_IsRejected()
    {
        var bytes = File.ReadAllBytes(Tape);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(Tape, bytes);

        AssertRejected();
    }

    [Fact]
    public void Replay_CutTail_IsRejected()
    {
        var bytes = File.ReadAllBytes(Tape);
        File.WriteAllBytes(Tape, bytes[..^10]);

        AssertRejected();
    }

    [Fact]
    public void Replay_NoTape_IsRejected()
    {
        File.WriteAllText(Tape, "This is no tape.");

        AssertRejected();
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("lobster")]
    [InlineData("itch")]
    public void Export_WholeTape_WritesTheFilesItNames(string format)
    {
        var outcome = Cli.Run("export", Tape, "--format", format, "--out", _folder.At("out"));

        outcome.AssertDone();
        var files = outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()).ToArray();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.True(File.Exists(file), file));
        var json = Cli.RunJson("export", Tape, "--format", format, "--out", _folder.At("out"));
        Assert.Equal(files, json.GetProperty("files").EnumerateArray().Select(file => file.GetString()));
    }

    [Fact]
    public async Task Export_Interrupted_LeavesNothing()
    {
        var outcome = await Cli.RunUntil(0, "export", Tape, "--format", "itch", "--out", _folder.At("out"));

        Assert.Equal((130, ""), (outcome.ExitCode, outcome.Output));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.At("out")));
    }

    [Fact]
    public void Export_DamagedTape_IsRefused()
    {
        File.WriteAllText(Tape, "This is no tape.");

        Cli.Run("export", Tape, "--format", "csv", "--out", _folder.At("out")).AssertRefused($"TAPE: {Tape}: ");
    }

    [Fact]
    public void Export_FolderIsAFile_IsRefused() =>
        Cli.Run("export", Tape, "--format", "csv", "--out", Tape).AssertRefused("cannot write");

    private static string GoldenTape() =>
        Path.Combine(ShippedFolder.Path, "..", "tests", "golden", "transfers.tape");

    private void AssertRejected()
    {
        var outcome = Cli.Run("replay", Tape);
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith($"arena: {Tape}: rejected: ", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);

        var json = Cli.Run("replay", Tape, "--json");
        Assert.Equal((1, ""), (json.ExitCode, json.Error));
        Assert.False(System.Text.Json.JsonDocument.Parse(json.Output).RootElement.GetProperty("accepted").GetBoolean());
    }
}

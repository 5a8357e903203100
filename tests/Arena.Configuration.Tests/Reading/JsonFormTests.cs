using System.Text;

namespace Arena.Configuration.Tests;

/// <summary>What happens before a key is looked at: files and the form of JSON.</summary>
public sealed class JsonFormTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Load_MissingFile_NamesIt() => Assert.Equal(
        ["none.json: $: not found: an existing JSON file"],
        _folder.Problems(() => ScenarioFile.Load(_folder.PathOf("none.json"))));

    [Fact]
    public void Load_MissingFolder_NamesTheFile() => Assert.Equal(
        [Path.Combine("none", "none.json") + ": $: not found: an existing JSON file"],
        _folder.Problems(() => ScenarioFile.Load(_folder.PathOf(Path.Combine("none", "none.json")))));

    [Fact]
    public void Load_Folder_IsRefused()
    {
        var folder = Directory.CreateDirectory(_folder.PathOf("folder"));
        Assert.Equal(["folder: $: a folder: a JSON file"], _folder.Problems(() => ScenarioFile.Load(folder.FullName)));
    }

    [Fact]
    public void Load_EmptyPath_IsRefused() =>
        Assert.StartsWith(": $: cannot be read: ", Assert.Single(_folder.Problems(() => ScenarioFile.Load(""))), StringComparison.Ordinal);

    [Fact]
    public void Load_MoreThanAMegabyte_IsRefused()
    {
        var file = _folder.Write("big.json", new string(' ', 1_048_577));
        Assert.Equal(["big.json: $: 1048577 bytes: a file of at most 1048576 bytes"], _folder.Problems(() => ScenarioFile.Load(file)));
    }

    [Theory]
    [InlineData("", "line 1, column 1: not JSON: The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true.")]
    [InlineData("{\n  \"name\" \"x\" }", "line 2, column 10: not JSON: '\"' is invalid after a property name. Expected a ':'.")]
    [InlineData("{} {}", "line 1, column 4: not JSON: '{' is invalid after a single JSON value. Expected end of data.")]
    [InlineData("{ \"a\": \"\\ud800\" }", "line 1, column 8: not text: valid Unicode")]
    [InlineData("[1]", "$: a list: an object in braces")]
    [InlineData("12", "$: 12: an object in braces")]
    public void Load_WrongForm_SaysWhere(string text, string problem)
    {
        var file = _folder.Write("x.json", text);
        Assert.Equal(["x.json: " + problem], _folder.Problems(() => ScenarioFile.Load(file)));
    }

    [Fact]
    public void Load_InvalidUtf8_SaysWhere()
    {
        var file = _folder.PathOf("x.json");
        File.WriteAllBytes(file, [.. "{\n\"a\": \""u8, 0xFF, .. "\"}"u8]);
        Assert.StartsWith("x.json: line 2, column", Assert.Single(_folder.Problems(() => ScenarioFile.Load(file))), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NestedTooDeep_SaysWhere()
    {
        var file = _folder.Write("x.json", "{\n \"a\": " + string.Concat(Enumerable.Repeat("[", 100_000)));
        Assert.Equal(["x.json: line 2, column 22: nested too deep: at most 16 levels"], _folder.Problems(() => ScenarioFile.Load(file)));
    }

    [Fact]
    public void Load_NestedToTheLimitInAnUnknownKey_IsNoCrash()
    {
        var file = _folder.Write("x.json", "{ \"a\": " + new string('[', 15) + new string(']', 15) + " }");
        Assert.Contains("x.json: a: unknown key", string.Join('\n', _folder.Problems(() => ScenarioFile.Load(file))), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_ByteOrderMarkCommentsAndTrailingCommas_AreFine()
    {
        var text = "// A market.\n" + Samples.Scenario.With("0.08 }", "0.08, /* cheap */ },").With("\"small\",", "\"small\", // its name\n");
        var file = _folder.PathOf("x.json");
        File.WriteAllBytes(file, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);
        Assert.Equal("small", ScenarioFile.Load(file).Name);
    }

    [Fact]
    public void Load_AThousandProblems_ListsFiftyAndCountsTheRest()
    {
        var keys = string.Join(", ", Enumerable.Range(0, 100).Select(i => $"\"key{i}\": 1"));
        var file = _folder.Write("x.json", Samples.Scenario.With("{\n  \"name\"", "{ " + keys + ",\n  \"name\""));
        var problems = _folder.Problems(() => ScenarioFile.Load(file));
        Assert.Equal(51, problems.Length);
        Assert.Equal("x.json: $: 50 more problems: correct the first ones", problems[^1]);
    }
}

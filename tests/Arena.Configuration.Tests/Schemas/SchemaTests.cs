using System.Text.Json;
using System.Text.Json.Nodes;
using Arena.Bots;

namespace Arena.Configuration.Tests;

public sealed class SchemaTests
{
    private static readonly InProcessBotFactory Bots = new();

    public static TheoryData<string> SchemaNames => new(SchemaWriter.All(Bots).Select(schema => schema.FileName));

    [Theory]
    [MemberData(nameof(SchemaNames))]
    public void Schema_AsCommitted_SaysWhatTheCodeSays(string fileName)
    {
        var text = SchemaWriter.All(Bots).Single(schema => schema.FileName == fileName).Text;
        var file = Path.Combine(Shipped.Folder("schemas"), fileName);
        Assert.True(File.Exists(file) && File.ReadAllText(file) == text, $"{fileName} is not what the code says: run 'arena schema --out arena-config/schemas'");
    }

    [Fact]
    public void SchemaFolder_AsCommitted_HasNothingElse() => Assert.Equal(
        SchemaWriter.All(Bots).Select(schema => schema.FileName), Shipped.Files("schemas").Select(file => Path.GetFileName(file)));

    [Fact]
    public void WriteAll_MissingFolder_MakesIt()
    {
        using var folder = new TemporaryFolder();
        SchemaWriter.WriteAll(folder.PathOf("schemas"), Bots);
        foreach (var (fileName, text) in SchemaWriter.All(Bots))
            Assert.Equal(text, File.ReadAllText(Path.Combine(folder.PathOf("schemas"), fileName)));
    }

    [Theory]
    [InlineData("scenarios", "scenario")]
    [InlineData("firms", "firm")]
    [InlineData("lineups", "lineup")]
    [InlineData("tournaments", "tournament")]
    public void Validate_ShippedFiles_FindsNothing(string folder, string kind)
    {
        var schema = Schema(kind, Bots);
        foreach (var file in Shipped.Files(folder)) Assert.Equal([], SchemaValidator.Validate(schema, Parse(File.ReadAllText(file))));
    }

    [Fact]
    public void Validate_DealtRoster_FindsNothing()
    {
        var text = RosterFile.Write(RosterDealer.Deal(100, 2, Bots), Bots, "../schemas/roster.schema.json");
        Assert.Equal([], SchemaValidator.Validate(Schema("roster", Bots), Parse(text)));
    }

    [Theory]
    [InlineData("\"orderLots\": 50", "\"orderLots\": 0")]
    [InlineData("\"orderLots\": 50", "\"orderLots\": 2.5")]
    [InlineData("\"orderLots\": 50", "\"orderLots\": \"50\"")]
    [InlineData("\"orderLots\": 50, ", "")]
    [InlineData("\"hedge\"", "\"hegde\"")]
    [InlineData("\"quiet-quoter\"", "\"follower\"")]
    [InlineData("\"widthTicks\": 4", "\"widthTicks\": 400")]
    [InlineData("\"widthTicks\": 4", "\"fastSeconds\": 4")]
    [InlineData("\"Test & Sons\"", "\"a/b\"")]
    [InlineData("\"props\": [", "\"props\": [ 5,")]
    public void Validate_WrongFile_FindsItToo(string part, string other)
    {
        var schema = Schema("firm", new TestBots());
        Assert.Equal([], SchemaValidator.Validate(schema, Parse(Samples.Firm)));
        Assert.NotEmpty(SchemaValidator.Validate(schema, Parse(Samples.Firm.With(part, other))));
    }

    private static JsonObject Schema(string kind, Firms.IBotFactory bots) =>
        JsonNode.Parse(SchemaWriter.All(bots).Single(schema => schema.FileName == $"{kind}.schema.json").Text)!.AsObject();

    private static JsonNode Parse(string text) =>
        JsonNode.Parse(text, null, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!;
}

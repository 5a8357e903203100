using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using System.Xml.Linq;
using Arena.Sdk;

namespace Arena.Bots.Tests;

public sealed class BotTemplateTests
{
    private const string Sdk = "../../src/Arena.Sdk/Arena.Sdk.csproj";

    [Theory]
    [InlineData(BotKind.Quoter)]
    [InlineData(BotKind.Prop)]
    [InlineData(BotKind.Trader)]
    public void Create_OfEachKind_CompilesWithoutWarningsAndItsTestsPass(BotKind kind)
    {
        var files = BotTemplate.Create("calm-maker", kind, Sdk).ToDictionary(f => f.Path, f => f.Text);
        var bot = Compiler.Compile("CalmMaker", files["CalmMaker/CalmMakerBot.cs"]);
        var tests = Compiler.Compile("CalmMaker.Tests", files["CalmMaker.Tests/CalmMakerBotTests.cs"], bot);

        var context = new AssemblyLoadContext("calm-maker");
        context.LoadFromStream(new MemoryStream(bot));
        var facts = context.LoadFromStream(new MemoryStream(tests)).GetExportedTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<FactAttribute>() is not null)
            .ToList();
        Assert.InRange(facts.Count, 2, 10);
        foreach (var fact in facts) fact.Invoke(Activator.CreateInstance(fact.DeclaringType!), null);
    }

    [Theory]
    [InlineData(BotKind.Quoter)]
    [InlineData(BotKind.Prop)]
    [InlineData(BotKind.Trader)]
    public void Create_OfEachKind_LoadsAsABotOfThatNameAndKind(BotKind kind)
    {
        var source = BotTemplate.Create("calm-maker", kind, Sdk).Single(f => f.Path == "CalmMaker/CalmMakerBot.cs").Text;
        var path = Path.Combine(Directory.CreateTempSubdirectory("arena-bot").FullName, "CalmMaker.dll");
        File.WriteAllBytes(path, Compiler.Compile("CalmMaker", source));
        var description = Assert.Single(BotAssembly.Load(path));
        Assert.Equal(("calm-maker", kind, 1), (description.Name, description.Kind, description.Version));

        var factory = new InProcessBotFactory(description);
        Assert.NotNull(factory.Create(new Firms.BotChoice("calm-maker", [])));
    }

    [Fact]
    public void Create_Files_AreTheSetOfTheirKindAndLeaveNoPlaceholder()
    {
        foreach (var kind in Enum.GetValues<BotKind>())
        {
            var files = BotTemplate.Create("calm-maker", kind, Sdk);
            string[] firm = kind == BotKind.Trader ? [] : ["firm.json"];
            Assert.Equal(
                [
                    "BannedSymbols.txt", "Directory.Build.props", "README.md", "bot.json", .. firm, "lineup.json", "rival.json",
                    "CalmMaker.Tests/CalmMaker.Tests.csproj",
                    "CalmMaker.Tests/CalmMakerBotTests.cs", "CalmMaker/CalmMaker.csproj", "CalmMaker/CalmMakerBot.cs",
                ],
                files.Select(f => f.Path));
            Assert.All(files, file => Assert.DoesNotContain("{{", file.Text, StringComparison.Ordinal));
            Assert.All(files, file => Assert.DoesNotContain('\r', file.Text));
        }
    }

    [Fact]
    public void Create_Manifest_NamesTheClassAndTheAssembly()
    {
        var manifest = BotTemplate.Create("calm-maker", BotKind.Prop, Sdk).Single(f => f.Path == "bot.json").Text;
        var json = JsonDocument.Parse(manifest).RootElement;
        Assert.Equal("calm-maker", json.GetProperty("name").GetString());
        Assert.Equal("prop", json.GetProperty("kind").GetString());
        Assert.Equal(1, json.GetProperty("version").GetInt32());
        Assert.Equal("CalmMaker.CalmMakerBot", json.GetProperty("entry").GetString());
        Assert.Equal("CalmMaker/bin/Release/net10.0/CalmMaker.dll", json.GetProperty("assembly").GetString());
    }

    [Theory]
    [InlineData("../Arena.Sdk.dll", "../Arena.Sdk.dll")]
    [InlineData("/opt/a&b/Arena.Sdk.csproj", "/opt/a&b/Arena.Sdk.csproj")]
    [InlineData("/o'dd $(x)/Arena.Sdk.dll", "/o%27dd %24%28x%29/Arena.Sdk.dll")]
    public void Create_PathOfTheSdk_StandsInTheProjectsEscapedForMsBuild(string path, string expected)
    {
        var props = BotTemplate.Create("calm-maker", BotKind.Quoter, path).Single(f => f.Path == "Directory.Build.props").Text;
        Assert.Contains($"GetFullPath('{expected}'", XDocument.Parse(props).Descendants("ArenaSdk").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_PackageVersions_AreTheArenasOwn()
    {
        var tests = BotTemplate.Create("calm-maker", BotKind.Quoter, Sdk).Single(f => f.Path.EndsWith("Tests.csproj", StringComparison.Ordinal));
        Assert.All(XDocument.Parse(tests.Text).Descendants("PackageReference"), package =>
            Assert.Matches(@"^\d+\.\d+\.\d+$", (string?)package.Attribute("Version")));
    }

    [Fact]
    public void Create_PathThatIsNeitherProjectNorAssembly_IsRefused() =>
        Assert.Throws<ArgumentException>(() => BotTemplate.Create("calm-maker", BotKind.Quoter, "../src/Arena.Sdk"));

    [Theory]
    [InlineData("calm-maker", "CalmMaker")]
    [InlineData("a", "A")]
    [InlineData("glft2-b", "Glft2B")]
    public void BotName_Allowed_BecomesAClassName(string name, string expected)
    {
        Assert.True(BotName.IsAllowed(name));
        Assert.Equal(expected, BotName.ToClassName(name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Calm-Maker")]
    [InlineData("calm--maker")]
    [InlineData("-calm")]
    [InlineData("calm-")]
    [InlineData("2fast")]
    [InlineData("calm-2")]
    [InlineData("calm maker")]
    [InlineData("../calm")]
    [InlineData("ruhig-händler")]
    [InlineData("a-name-that-is-longer-than-forty-characters")]
    public void BotName_NotAllowed_IsRefusedWithWhatIs(string name)
    {
        Assert.False(BotName.IsAllowed(name));
        var error = Assert.Throws<ArgumentException>(() => BotTemplate.Create(name, BotKind.Quoter, Sdk));
        Assert.Contains(BotName.Allowed, error.Message, StringComparison.Ordinal);
    }
}

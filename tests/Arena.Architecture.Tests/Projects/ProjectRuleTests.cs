namespace Arena.Architecture.Tests;

/// <summary>Holds every project file to every rule, and every rule to a project that breaks it.</summary>
public sealed class ProjectRuleTests
{
    public static TheoryData<string> RuleNames => [.. ProjectRules.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void Rule_OverEveryProject_FindsNothing(string name)
    {
        var wrong = Repository.Projects.SelectMany(p => ProjectRules.All[name](p).Select(message => $"{p.Path}: {message}")).ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("KindFitsFolder", "src/Arena.Sdk", "leaf", "")]
    [InlineData("KindFitsFolder", "src/Arena.Analysis", "ring", "")]
    [InlineData("KindFitsFolder", "src/Arena.Analysis", "", "")]
    [InlineData("KindFitsFolder", "bots/Arena.Bots.Mine", "leaf", "")]
    [InlineData("KindFitsFolder", "tests/Arena.Sdk.Tests", "host", "")]
    [InlineData("RingPointsInwards", "src/Arena.Exchange", "ring", "<ProjectReference Include='../Arena.Firms/Arena.Firms.csproj' />")]
    [InlineData("RingPointsInwards", "src/Arena.Sdk", "ring", "<ProjectReference Include='..\\Arena.Storage\\Arena.Storage.csproj' />")]
    [InlineData("RingAndBotsUseNoPackage", "src/Arena.Firms", "ring", "<PackageReference Include='Serilog' />")]
    [InlineData("RingAndBotsUseNoPackage", "bots/Arena.Bots.Mine", "bot", "<PackageReference Include='MathNet.Numerics' />")]
    [InlineData("BotsKnowTheSdkOnly", "bots/Arena.Bots.Mine", "bot", "<ProjectReference Include='../../src/Arena.Exchange/Arena.Exchange.csproj' />")]
    [InlineData("NothingReferencesTests", "src/Arena.Cli", "host", "<ProjectReference Include='../../tests/Arena.Testing/Arena.Testing.csproj' />")]
    [InlineData("NothingReferencesTests", "tests/Arena.Cli.Tests", "test", "<ProjectReference Include='../Arena.Sdk.Tests/Arena.Sdk.Tests.csproj' />")]
    [InlineData("LeavesDoNotKnowHosts", "src/Arena.Storage", "leaf", "<ProjectReference Include='../Arena.Grains/Arena.Grains.csproj' />")]
    [InlineData("VersionsAreCentral", "src/Arena.Cli", "host", "<PackageReference Include='Serilog' Version='4.4.0' />")]
    [InlineData("VersionsAreCentral", "src/Arena.Cli", "host", "<PackageReference Include='Serilog' VersionOverride='4.4.0' />")]
    [InlineData("NoPrivateRules", "src/Arena.Cli", "host", "<NoWarn>CS1591</NoWarn>")]
    [InlineData("UnsafeInTheExchangeOnly", "src/Arena.Firms", "ring", "<AllowUnsafeBlocks>true</AllowUnsafeBlocks>")]
    public void Rule_OverABrokenProject_FindsIt(string rule, string folder, string kind, string content)
    {
        var project = Example(folder, kind, content);

        Assert.NotEmpty(ProjectRules.All[rule](project));
    }

    [Theory]
    [InlineData("src/Arena.Firms", "ring", "<ProjectReference Include='../Arena.Simulation/Arena.Simulation.csproj' />")]
    [InlineData("src/Arena.Firms", "ring", "<PackageReference Include='Microsoft.CodeAnalysis.BannedApiAnalyzers' PrivateAssets='all' />")]
    [InlineData("bots/Arena.Bots.Mine", "bot", "<ProjectReference Include='../../src/Arena.Sdk/Arena.Sdk.csproj' />")]
    [InlineData("bench/Arena.Bench", "bench", "<ProjectReference Include='../../tests/Arena.Testing/Arena.Testing.csproj' />")]
    [InlineData("src/Arena.Cli", "host", "<PackageReference Include='Spectre.Console' />")]
    public void Rules_OverAProperProject_FindNothing(string folder, string kind, string content)
    {
        var project = Example(folder, kind, content);

        Assert.Empty(ProjectRules.All.Values.SelectMany(rule => rule(project)));
    }

    [Fact]
    public void Projects_OfTheRepository_AreAllInTheSolution()
    {
        var solution = Repository.Read("Arena.sln").Replace('\\', '/');

        Assert.NotEmpty(Repository.Projects);
        Assert.Empty(Repository.Projects.Where(p => !solution.Contains(p.Path, StringComparison.Ordinal)).Select(p => p.Path));
    }

    private static ProjectFile Example(string folder, string kind, string content)
    {
        var name = folder.Split('/')[1];
        var group = content.StartsWith("<P", StringComparison.Ordinal) ? $"<ItemGroup>{content}</ItemGroup>" : $"<PropertyGroup>{content}</PropertyGroup>";
        return new ProjectFile(
            $"{folder}/{name}.csproj", $"<Project><PropertyGroup><ArenaKind>{kind}</ArenaKind></PropertyGroup>{group}</Project>");
    }
}

namespace Arena.Repeatability.Tests;

/// <summary>
/// Plays the repertoire in processes whose runtimes are told to work differently, from a build without and a build with optimisation:
/// the hashes of all must be those of this process.
/// </summary>
public sealed class RuntimeSettingTests
{
    private static readonly Lazy<string> Expected = new(Repertoire.Lines);

    public static TheoryData<string> Names => [.. RuntimeSetting.All.Select(setting => setting.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Matches_UnderASetting_HaveTheSameHashes(string name)
    {
        var setting = RuntimeSetting.All.Single(candidate => candidate.Name == name);
        foreach (var output in await OfBothBuilds(setting))
        {
            var (facts, lines) = RuntimeFacts.Split(output);
            Assert.Contains(setting.Fact, facts, StringComparison.Ordinal);
            Assert.Equal(Expected.Value, lines);
        }
    }

    [Fact]
    public async Task Builds_DebugAndRelease_DifferInOptimisation()
    {
        var outputs = await OfBothBuilds(RuntimeSetting.All[0]);
        Assert.Equal(
            ["False", "True"],
            outputs.Select(output => RuntimeFacts.ValueOf(RuntimeFacts.Split(output).Facts, "optimised")).Order(StringComparer.Ordinal));
    }

    // That a setting can be seen at all: a sum in vectors is another number where vectors are shorter.
    [Fact]
    public async Task SumInVectors_WithoutAvx_IsAnotherNumber()
    {
        var usual = await Facts(RuntimeSetting.All[0]);
        var without = await Facts(RuntimeSetting.All[1]);
        if (RuntimeFacts.ValueOf(usual, "avx2") == "True")
            Assert.NotEqual(RuntimeFacts.ValueOf(usual, "sum"), RuntimeFacts.ValueOf(without, "sum"));
        else
            Assert.Equal(RuntimeFacts.ValueOf(usual, "sum"), RuntimeFacts.ValueOf(without, "sum"));
    }

    private static async Task<string> Facts(RuntimeSetting setting) =>
        RuntimeFacts.Split(await Child.Run(setting.Environment, Builds.This, Repertoire.FactsVerb)).Facts;

    private static async Task<string[]> OfBothBuilds(RuntimeSetting setting)
    {
        string[] builds = [Builds.This, await Builds.Other];
        return await Task.WhenAll(builds.Select(build => Child.Run(setting.Environment, build, Repertoire.Verb)));
    }
}

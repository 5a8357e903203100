using Arena.Configuration;
using Arena.Testing;
using Arena.Tournaments;

namespace Arena.Grains.Tests;

public sealed class SpecJsonTests
{
    public static TheoryData<string> Lineups =>
        [.. Directory.EnumerateFiles(ShippedFolder.At("lineups"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(Lineups))]
    public void Read_ShippedMatch_LosesNothing(string lineup)
    {
        var spec = Shipped.Tiny(lineup);

        var read = SpecJson.Read<MatchSpec>(SpecJson.Write(spec));

        Assert.Equal(SpecJson.Write(spec), SpecJson.Write(read));
        Assert.Equal(spec.ConfigurationHash, ConfigurationHash.Of(read.Market, read.Lineup, Shipped.Bots));
        Assert.Equal((spec.Seed, spec.Sessions, spec.ConfigurationHash), (read.Seed, read.Sessions, read.ConfigurationHash));
    }

    [Fact]
    public void Read_ShippedTournament_LosesNothing()
    {
        var spec = Shipped.OpeningDay();

        var read = SpecJson.Read<TournamentSpec>(SpecJson.Write(spec));

        Assert.Equal(PlanFingerprint.Of(spec, TournamentPlanner.Plan(spec)), PlanFingerprint.Of(read, TournamentPlanner.Plan(read)));
        Assert.Equal(ConfigurationHash.Of(spec, Shipped.Bots), ConfigurationHash.Of(read, Shipped.Bots));
    }

    [Fact]
    public void Read_EveryGoldenMatch_LosesNothing()
    {
        foreach (var golden in GoldenMatches.All)
        {
            var read = SpecJson.Read<MatchSpec>(SpecJson.Write(golden.Spec));
            Assert.Equal(
                ConfigurationHash.Of(golden.Spec.Market, golden.Spec.Lineup, GoldenMatches.Bots),
                ConfigurationHash.Of(read.Market, read.Lineup, GoldenMatches.Bots));
        }
    }

    [Fact]
    public void Read_OtherJson_IsRefused() =>
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => SpecJson.Read<MatchSpec>("{\"colour\": 1}"u8));
}

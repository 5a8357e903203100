namespace Arena.Architecture.Tests;

/// <summary>The lists in <c>eng/</c> ban what they mean to ban, and the kinds of project that must obey them do.</summary>
public sealed class BanListTests
{
    public static TheoryData<string> Lists =>
    [
        .. new DirectoryInfo(Path.Combine(Repository.Root, "eng")).EnumerateFiles("BannedSymbols.*.txt")
            .Select(file => file.Name).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Lists))]
    public void BanList_AsWritten_NamesRealSymbols(string list) => Assert.Empty(BanList.Check(Repository.Read("eng/" + list)));

    [Theory]
    [InlineData("T:System.DateTme;a misspelt type")]
    [InlineData("M:System.Math.Exp(System.Single);an overload that does not exist")]
    [InlineData("System.Random;no kind of symbol")]
    [InlineData("T:System.Random;")]
    [InlineData("T:System.Random")]
    [InlineData("T:System.Random;once\nT:System.Random;twice")]
    public void BanList_WithAnEntryThatBansNothing_IsFound(string list) => Assert.Single(BanList.Check(list));

    [Theory]
    [InlineData("ring")]
    [InlineData("bot")]
    public void Kind_WhoseDecisionsReachTheTape_ObeysTheList(string kind)
    {
        var targets = Repository.Read($"eng/{kind}.targets");

        Assert.Contains("Microsoft.CodeAnalysis.BannedApiAnalyzers", targets, StringComparison.Ordinal);
        Assert.Contains("BannedSymbols.ring.txt", targets, StringComparison.Ordinal);
    }
}

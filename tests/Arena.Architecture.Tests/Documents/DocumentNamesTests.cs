namespace Arena.Architecture.Tests;

/// <summary>A map that names what is no longer there is worse than none.</summary>
public sealed class DocumentNamesTests
{
    [Theory]
    [InlineData("ARCHITECTURE.md")]
    public void Names_InADocument_ExistInTheCode(string document)
    {
        var text = Repository.Read(document)
            .Replace("`ArenaKind`", "", StringComparison.Ordinal)
            .Replace("`PlannedMatch`es", "`PlannedMatch`", StringComparison.Ordinal);

        Assert.Empty(DocumentNames.Unknown(text));
    }

    [Theory]
    [InlineData("see `NoSuchTypeAnywhere` there")]
    [InlineData("see `Money.NoSuchMember` there")]
    [InlineData("see `src/Arena.Nowhere` there")]
    public void Name_OfNothing_IsFound(string text) => Assert.Single(DocumentNames.Unknown(text));

    [Theory]
    [InlineData("`Money`, `Money.Zero`, `Numbers`, `src/Arena.Sdk/Numbers`, `--resume`, `arena new bot NAME`, `rules.md`")]
    public void Names_OfTypesMembersFoldersAndPaths_AreKnown(string text) => Assert.Empty(DocumentNames.Unknown(text));
}

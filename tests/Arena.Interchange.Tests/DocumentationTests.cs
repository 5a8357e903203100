namespace Arena.Interchange.Tests;

/// <summary>Holds <c>docs/interchange.md</c> to the formats.</summary>
public sealed class DocumentationTests
{
    public static TheoryData<ItchMessageType> Types => [.. Enum.GetValues<ItchMessageType>()];

    [Theory]
    [MemberData(nameof(Types))]
    public void Messages_OfEveryType_AreDocumentedWithTheirLength(ItchMessageType type)
    {
        var line = Samples.Document("interchange.md").Split('\n').Single(l => l.StartsWith($"| {(char)type} ", StringComparison.Ordinal));

        Assert.Contains($"| {ItchLayout.LengthOf((byte)type)} |", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_OfTheBook_AreDocumented()
    {
        var text = Samples.Document("interchange.md");

        Assert.Contains($"1 to {OrderBook.MaximumQuantity.ToString("N0", CultureInfo.InvariantCulture)}", text, StringComparison.Ordinal);
        Assert.Contains($"1 to {OrderBook.MaximumPrice.ToString("N0", CultureInfo.InvariantCulture)}", text, StringComparison.Ordinal);
    }
}

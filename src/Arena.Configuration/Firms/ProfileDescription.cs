namespace Arena.Configuration;

/// <summary>The keys of a firm that are for people only.</summary>
internal static class ProfileDescription
{
    private const int MaximumBooks = 17;

    internal static FirmProfile Describe(ObjectNode node, FirmProfile? profile) => new(
        node.Text("description", TextRule.Sentence, "The firm's character, in a sentence.", "", Told(profile?.Description)),
        node.Text("headOffice", TextRule.Sentence, "The city of its head office.", "", Told(profile?.HeadOffice)),
        node.Count("founded", 0, 2100, "The year it was founded; 0 when nobody knows.", 0, profile?.Founded ?? 0),
        node.Text("motto", TextRule.Sentence, "What hangs in its entrance hall.", "", Told(profile?.Motto)),
        node.List("people", 0, MaximumBooks, "Who runs its books.", DescribeBook, profile?.Books ?? []));

    private static BookProfile DescribeBook(ObjectNode node, BookProfile? book) => new(
        node.Text("book", TextRule.Name, "The book: central, or a prop book's name.", value: book?.Book),
        node.Text("desk", TextRule.Sentence, "The desk it belongs to.", "", Told(book?.Desk)),
        node.Text("head", TextRule.Sentence, "The person who runs it.", "", Told(book?.Head)));

    private static string? Told(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

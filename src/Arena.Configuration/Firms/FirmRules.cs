namespace Arena.Configuration;

/// <summary>The rules that join several keys of a firm.</summary>
internal static class FirmRules
{
    private const string CentralBook = "central";

    internal static void Check(ObjectNode node, FirmOptions firm, FirmProfile profile)
    {
        CheckNames(node, firm, profile);
        node.Require(
            firm.Transfers is null || firm.Transfers.CapacityLots <= firm.Limits.CentralPositionLots, "transferAgreement.capacityLots",
            $"at most limits.centralPositionLots, {firm.Limits.CentralPositionLots}: transfers may not pass the central book's limit");
        for (var i = 0; i < firm.PropBooks.Length; i++)
        {
            var book = firm.PropBooks[i];
            node.Require(
                firm.Transfers is not null || book.OutsideOrders, Places.At("props", i),
                "a transferAgreement, or outsideOrders: without either the book can never trade");
            node.Require(
                firm.Hedge is not null || book.DeltaBand is null, Places.At("props", i, "deltaBand"),
                "no deltaBand without hedge: nothing would hedge it");
        }
    }

    private static void CheckNames(ObjectNode node, FirmOptions firm, FirmProfile profile)
    {
        var books = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { CentralBook };
        for (var i = 0; i < firm.PropBooks.Length; i++)
        {
            node.Require(
                books.Add(firm.PropBooks[i].Name), Places.At("props", i, "name"),
                $"a name of its own: '{firm.PropBooks[i].Name}' is taken, and case makes no difference");
        }

        for (var i = 0; i < profile.Books.Length; i++)
        {
            node.Require(
                books.Contains(profile.Books[i].Book), Places.At("people", i, "book"),
                $"a book of the firm: {string.Join(", ", firm.PropBooks.Select(b => b.Name).Prepend(CentralBook))}");
        }
    }
}

namespace Arena.Firms.Tests;

/// <summary>The worked example of 'Transfers' in docs/rules.md, made by the desk.</summary>
public sealed class TransferRulesTests
{
    [Fact]
    public void Transfers_WorkedExample_IsWhatTheDeskDoes() => WorkedExample.AssertIs("Transfers",
        [
            Settle("inventory 0: A buys 3", 0, 3),
            Settle("inventory 10: A buys 3", 10, 3),
            Settle("inventory 4: A buys 10", 4, 10),
            Settle("inventory 0: A sells 2", 0, -2),
            Settle("inventory 0: A buys 30, B sells 20", 0, 30, -20),
            Settle("inventory -94: A buys 9, B buys 3", -94, 9, 3),
        ]);

    private static string Settle(string what, long inventory, params long[] requests)
    {
        var terms = new TransferTerms { ReducingShare = 2_500, AddingShare = 5_000, AddingSlope = 10_000, CapacityLots = 100 };
        var desk = new TransferDesk(terms, requests.Length);
        desk.Settle(new TransferQuote(10_000_000, 10_000, inventory, 100, -100, 0), requests);
        var answers = new List<string>();
        foreach (var leg in desk.Legs)
        {
            answers.Add(leg.Buyer == TransferLeg.Central
                ? $"{Name(leg.Seller)} sells {leg.Lots} to central for {leg.Consideration}"
                : $"{Name(leg.Buyer)} buys {leg.Lots} from {Name(leg.Seller)} for {leg.Consideration}");
        }

        for (var i = 0; i < requests.Length; i++)
            if (requests[i] != 0) answers.Add($"{Name(i)} refused {Math.Abs(requests[i])}");
        return $"{what} -> {string.Join("; ", answers)}";
    }

    private static string Name(int book) => book switch
    {
        TransferLeg.Central => "central",
        0 => "A",
        _ => "B",
    };
}

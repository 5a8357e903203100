namespace Arena.Configuration;

/// <summary>The keys of a profit by where it came from, in micro-units.</summary>
internal static class PnlDescription
{
    internal static PnlTerms Describe(ObjectNode node, PnlTerms terms)
    {
        var described = new PnlTerms(
            node.Micros("spread", "Edge against mid at execution of every order but hedges.", terms.Spread),
            node.Micros("inventory", "Revaluation of positions.", terms.Inventory),
            node.Micros("transfers", "Edge against mid of transfers.", terms.Transfers),
            node.Micros("hedging", "Edge against mid at execution of hedges.", terms.Hedging),
            node.Micros("fees", "Fees as a negative number; rebates positive.", terms.Fees));
        var total = node.Micros("total", "The sum of the terms.", terms.Total);
        node.Require(described.Total == total, "total", $"the sum of the terms, {described.Total}");
        return described;
    }
}

using System.Collections.Immutable;

namespace Arena.Firms;

/// <summary>What must hold of a firm's options before it can be made.</summary>
internal static class FirmChecks
{
    private const long LargestLots = 1_000_000_000_000;

    /// <summary>Checks all.</summary>
    /// <exception cref="ArgumentException">Something does not hold; the message says what is allowed.</exception>
    public static void Require(FirmOptions options, ImmutableArray<InstrumentSpec> instruments, ReadOnlySpan<AccountSpec> accounts)
    {
        RequireAccounts(options, accounts);
        RequireLimits(options);
        if (options.Transfers is { } terms) RequireTerms(options.Name, terms);
        RequireHedge(options);
        foreach (var prop in options.PropBooks)
        {
            RequireLots(prop.PositionLimitLots, $"prop book '{prop.Name}' of firm '{options.Name}': position limit");
            if (prop.DeltaBand is not { } band) continue;
            if (options.Hedge is null)
                throw Wrong(options.Name, $"prop book '{prop.Name}' has a delta band, but the firm does not hedge");
            RequirePositive(options.Name, band, "delta band");
        }

        if (instruments.IsEmpty) throw new ArgumentException("A market has an instrument at least.", nameof(instruments));
    }

    /// <summary>Checks a position limit.</summary>
    /// <exception cref="ArgumentException">It is out of range.</exception>
    public static void RequireLots(long lots, string what)
    {
        if (lots is < 1 or > LargestLots) throw new ArgumentException($"{what} is {lots} lots; allowed is 1 to {LargestLots}");
    }

    private static void RequireAccounts(FirmOptions options, ReadOnlySpan<AccountSpec> accounts)
    {
        if (accounts.Length != options.PropBooks.Length + 1)
            throw Wrong(options.Name, $"it has {accounts.Length} accounts; it needs one for the central book and {options.PropBooks.Length} for prop books");
        for (var i = 0; i < accounts.Length; i++)
        {
            var kind = i == 0 ? AccountKind.CentralBook : AccountKind.PropBook;
            if (accounts[i].Kind != kind) throw Wrong(options.Name, $"account {i} is a {accounts[i].Kind}; expected is a {kind}");
            if (accounts[i].Id.Index != accounts[0].Id.Index + i) throw Wrong(options.Name, "its accounts do not stand together");
        }
    }

    private static void RequireLimits(FirmOptions options)
    {
        var limits = options.Limits;
        RequireLots(limits.CentralPositionLots, $"firm '{options.Name}': central position limit");
        RequireLots(limits.OrderLots, $"firm '{options.Name}': order size limit");
        RequirePositive(options.Name, limits.PriceDistanceTicks, "price distance");
        RequirePositive(options.Name, limits.GrossExposure, "gross exposure");
        RequirePositive(options.Name, limits.SessionLoss, "session loss");
        RequirePositive(options.Name, limits.CommandsPerRound, "commands per round");
        if (limits.UnwindSlippageTicks < 0) throw Wrong(options.Name, "the unwind slippage must not be negative");
    }

    private static void RequireTerms(string firm, TransferTerms terms)
    {
        RequireLots(terms.CapacityLots, $"firm '{firm}': transfer capacity");
        if (terms.ReducingShare is < 0 or > 10_000) throw Wrong(firm, "the reducing share must be 0 to 10000");
        if (terms.AddingShare is < 0 or > 100_000) throw Wrong(firm, "the adding share must be 0 to 100000");
        if (terms.AddingSlope is < 0 or > 1_000_000) throw Wrong(firm, "the adding slope must be 0 to 1000000");
    }

    private static void RequireHedge(FirmOptions options)
    {
        if (options.Hedge is not { } hedge) return;
        RequirePositive(options.Name, hedge.CentralDeltaBand, "central delta band");
        if (!(hedge.TargetShare is >= 0 and <= 1)) throw Wrong(options.Name, "the hedge's target share must be 0 to 1");
        if (hedge.SlippageTicks < 0) throw Wrong(options.Name, "the hedge's slippage must not be negative");
    }

    private static void RequirePositive(string firm, double value, string what)
    {
        if (!(value > 0)) throw Wrong(firm, $"the {what} must be positive");
    }

    private static ArgumentException Wrong(string firm, string what) => new($"firm '{firm}': {what}");
}

namespace Arena.Simulation;

/// <summary>
/// What must hold of a decision before the session takes it. A broken rule is a defect of the seat or its host, never a bot's
/// doing: what a bot asks for is refused by values long before.
/// </summary>
internal static class DecisionRules
{
    /// <summary>Stops the match when a rule is broken.</summary>
    /// <exception cref="InvariantViolationException">A rule is broken.</exception>
    public static void Require(SeatDecision decision, ParticipantTable participants, int competitor, Timestamp now, int instruments)
    {
        var own = participants.AccountsOf(competitor);
        Invariant.Require(decision.ThinkingTime.Nanoseconds >= 0, "thinking time is not negative");
        Invariant.Require(decision.Commands.Length <= MarketSession.MaximumCommandsPerDecision, "a decision has a limited number of commands");
        foreach (ref readonly var command in decision.Commands)
            Invariant.Require(Owns(own, command.Account), "a competitor commands its own accounts only");
        foreach (ref readonly var transfer in decision.Transfers)
        {
            Invariant.Require(Owns(own, transfer.Buyer) && Owns(own, transfer.Seller), "a competitor transfers between its own accounts only");
            Invariant.Require(transfer.Instrument.Index >= 0 && transfer.Instrument.Index < instruments, "a transfer is of an instrument that exists");
            Invariant.Require(transfer.Quantity.Lots > 0, "a transfer has a positive quantity");
            Invariant.RequireEqual(now.Nanoseconds, transfer.Time.Nanoseconds, "a transfer's moment is its round's");
        }

        foreach (ref readonly var notice in decision.Notices)
            Invariant.Require(Owns(own, notice.Account), "a competitor states facts about its own accounts only");
    }

    private static bool Owns(ReadOnlySpan<AccountSpec> own, AccountId account) =>
        account.Index >= own[0].Id.Index && account.Index <= own[^1].Id.Index;
}

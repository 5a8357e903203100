namespace Arena.Sdk;

/// <summary>What a bot drives. Reaches files and storage: append only.</summary>
public enum BotKind : byte
{
    /// <summary>A central book (<see cref="IQuoter"/>).</summary>
    Quoter = 1,

    /// <summary>A prop book (<see cref="IPropStrategy"/>).</summary>
    Prop = 2,

    /// <summary>A participant of its own (<see cref="ITrader"/>).</summary>
    Trader = 3,
}

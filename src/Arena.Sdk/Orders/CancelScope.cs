namespace Arena.Sdk;

/// <summary>Which orders a mass cancel takes out; the flags narrow or widen it. Reaches tape and wire: append only.</summary>
[Flags]
public enum CancelScope : byte
{
    /// <summary>Every order of the account, in all instruments, on both sides.</summary>
    Account = 0,

    /// <summary>Only orders in the instrument named.</summary>
    OneInstrument = 1,

    /// <summary>Only orders on the side named.</summary>
    OneSide = 2,

    /// <summary>Orders of every account of the same owner: all books of a firm.</summary>
    WholeOwner = 4,
}

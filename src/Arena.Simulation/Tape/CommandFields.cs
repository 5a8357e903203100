namespace Arena.Simulation;

/// <summary>Which fields of a command are on the tape: those that are not <c>default</c>. Reaches the tape: append only.</summary>
[Flags]
internal enum CommandFields
{
    /// <summary>None: a command that only has a kind and an account.</summary>
    None = 0,

    /// <summary><see cref="Command.Instrument"/>.</summary>
    Instrument = 1 << 0,

    /// <summary><see cref="Command.Side"/>.</summary>
    Side = 1 << 1,

    /// <summary><see cref="Command.Price"/>.</summary>
    Price = 1 << 2,

    /// <summary><see cref="Command.Quantity"/>.</summary>
    Quantity = 1 << 3,

    /// <summary><see cref="Command.Order"/>.</summary>
    Order = 1 << 4,

    /// <summary><see cref="Command.SecondOrder"/>.</summary>
    SecondOrder = 1 << 5,

    /// <summary><see cref="Command.AskPrice"/>.</summary>
    AskPrice = 1 << 6,

    /// <summary><see cref="Command.AskQuantity"/>.</summary>
    AskQuantity = 1 << 7,

    /// <summary><see cref="Command.Type"/>.</summary>
    Type = 1 << 8,

    /// <summary><see cref="Command.TimeInForce"/>.</summary>
    TimeInForce = 1 << 9,

    /// <summary><see cref="Command.PostOnly"/>.</summary>
    PostOnly = 1 << 10,

    /// <summary><see cref="Command.Purpose"/>.</summary>
    Purpose = 1 << 11,

    /// <summary><see cref="Command.DisplayQuantity"/>.</summary>
    DisplayQuantity = 1 << 12,

    /// <summary><see cref="Command.StopPrice"/>.</summary>
    StopPrice = 1 << 13,

    /// <summary><see cref="Command.PegOffset"/>.</summary>
    PegOffset = 1 << 14,

    /// <summary><see cref="Command.CancelScope"/>.</summary>
    CancelScope = 1 << 15,

    /// <summary>Every field.</summary>
    All = (1 << 16) - 1,
}

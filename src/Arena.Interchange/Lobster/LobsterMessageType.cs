namespace Arena.Interchange;

/// <summary>What a LOBSTER message says.</summary>
public enum LobsterMessageType
{
    /// <summary>A new limit order rests.</summary>
    NewOrder = 1,

    /// <summary>An order lost quantity and still rests.</summary>
    PartialCancellation = 2,

    /// <summary>An order left the book.</summary>
    Deletion = 3,

    /// <summary>An order that everybody saw was executed, whole or in part.</summary>
    Execution = 4,

    /// <summary>An order that nobody saw was executed: the book of what is seen stays as it is.</summary>
    HiddenExecution = 5,

    /// <summary>
    /// An auction's trades as one: the book stays as it is. Its order id says which: -1 opening, -2 closing, -3 or -4 any other.
    /// </summary>
    Cross = 6,

    /// <summary>The book stays as it is, and its price says: -1 trading halts, 0 quoting resumes, 1 trading resumes.</summary>
    Halt = 7,
}

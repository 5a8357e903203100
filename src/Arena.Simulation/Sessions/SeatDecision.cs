namespace Arena.Simulation;

/// <summary>
/// What a seat answers in a round: commands for the venue, and facts about itself. Filled by the seat, emptied by whoever asks.
/// </summary>
public sealed class SeatDecision
{
    private readonly List<Command> _commands = new(64);
    private readonly List<Transfer> _transfers = new(16);
    private readonly List<Notice> _notices = new(16);

    /// <summary>Commands for the venue, in the order in which they shall arrive.</summary>
    public ReadOnlySpan<Command> Commands => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_commands);

    /// <summary>Transfers between the seat's own books.</summary>
    public ReadOnlySpan<Transfer> Transfers => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_transfers);

    /// <summary>What happened inside the seat.</summary>
    public ReadOnlySpan<Notice> Notices => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_notices);

    /// <summary>How long the seat took to decide, in simulated time: added to its latency. Not negative.</summary>
    public Timestamp ThinkingTime { get; set; }

    /// <summary>Adds a command.</summary>
    public void Add(in Command command) => _commands.Add(command);

    /// <summary>Adds a transfer.</summary>
    public void Add(in Transfer transfer) => _transfers.Add(transfer);

    /// <summary>Adds a notice.</summary>
    public void Add(in Notice notice) => _notices.Add(notice);

    /// <summary>Empties it for the next round.</summary>
    public void Clear()
    {
        _commands.Clear();
        _transfers.Clear();
        _notices.Clear();
        ThinkingTime = default;
    }
}

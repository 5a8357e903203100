using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>What the parts of one venue share.</summary>
internal sealed class VenueContext
{
    public VenueContext(VenueOptions options, int[] owners)
    {
        Options = options;
        Owners = owners;
        UsedIds = new UsedOrderIds(owners.Length);
    }

    /// <summary>The rules that are not an instrument's.</summary>
    public VenueOptions Options { get; }

    /// <summary>The owner of each account.</summary>
    public int[] Owners { get; }

    /// <summary>Where each open order is.</summary>
    public OrderDirectory Directory { get; } = new();

    /// <summary>Which ids were used.</summary>
    public UsedOrderIds UsedIds { get; }

    /// <summary>Where facts are stated.</summary>
    public EventWriter Events { get; } = new();

    /// <summary>When the timetable has something next, for any instrument.</summary>
    public Timestamp NextDue { get; set; } = PhaseClock.Never;

    /// <summary>Notes that something is due at a moment.</summary>
    public void NoteDue(Timestamp due)
    {
        if (due < NextDue) NextDue = due;
    }
}

namespace Arena.Firms.Tests;

/// <summary>A trader that does what a test says.</summary>
internal sealed class ScriptedTrader(Action<TraderContext, OrderActions>? script = null) : ITrader
{
    public Action<TraderContext, OrderActions> Script { get; set; } = script ?? ((_, _) => { });

    public Action<SessionInfo> Opening { get; set; } = _ => { };

    public int Asked { get; private set; }

    public void OnSessionOpened(SessionInfo session) => Opening(session);

    public void Decide(TraderContext context, OrderActions orders)
    {
        Asked++;
        Script(context, orders);
    }
}

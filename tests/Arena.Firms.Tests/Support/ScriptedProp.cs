namespace Arena.Firms.Tests;

/// <summary>A prop strategy that does what a test says.</summary>
internal sealed class ScriptedProp(Action<PropContext, PropActions>? script = null) : IPropStrategy
{
    public Action<PropContext, PropActions> Script { get; set; } = script ?? ((_, _) => { });

    public Action<SessionInfo> Opening { get; set; } = _ => { };

    public int Asked { get; private set; }

    public void OnSessionOpened(SessionInfo session) => Opening(session);

    public void Decide(PropContext context, PropActions actions)
    {
        Asked++;
        Script(context, actions);
    }
}

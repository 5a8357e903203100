namespace Arena.Firms.Tests;

/// <summary>A quoter that does what a test says.</summary>
internal sealed class ScriptedQuoter(Action<QuoterContext, QuoteSheet>? script = null) : IQuoter
{
    public Action<QuoterContext, QuoteSheet> Script { get; set; } = script ?? ((_, _) => { });

    public Action<SessionInfo> Opening { get; set; } = _ => { };

    public int Asked { get; private set; }

    public void OnSessionOpened(SessionInfo session) => Opening(session);

    public void Quote(QuoterContext context, QuoteSheet quotes)
    {
        Asked++;
        Script(context, quotes);
    }
}

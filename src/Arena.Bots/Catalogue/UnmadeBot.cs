using System.Runtime.ExceptionServices;
using Arena.Sdk;

namespace Arena.Bots;

/// <summary>
/// Stands for a bot whose making threw: throws the same when its first session opens. So the bot loses its seat the way every bot
/// that throws does, for the same reason on every host, and the match goes on.
/// </summary>
/// <param name="fault">What its making threw.</param>
internal sealed class UnmadeBot(Exception fault) : IQuoter, IPropStrategy, ITrader
{
    /// <inheritdoc/>
    public void OnSessionOpened(SessionInfo session) => ExceptionDispatchInfo.Throw(fault);

    /// <inheritdoc/>
    public void Quote(QuoterContext context, QuoteSheet quotes) => ExceptionDispatchInfo.Throw(fault);

    /// <inheritdoc/>
    public void Decide(PropContext context, PropActions actions) => ExceptionDispatchInfo.Throw(fault);

    /// <inheritdoc/>
    public void Decide(TraderContext context, OrderActions orders) => ExceptionDispatchInfo.Throw(fault);
}

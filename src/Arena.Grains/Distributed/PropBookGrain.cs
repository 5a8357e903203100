using Arena.Firms;
using Arena.Sdk;
using Serilog;

namespace Arena.Grains;

/// <inheritdoc cref="IPropBookGrain"/>
/// <param name="bots">Where bots come from.</param>
/// <param name="log">Where faults are logged.</param>
internal sealed class PropBookGrain(IBotFactory bots, ILogger log) : BookGrain<IPropStrategy>(bots, log), IPropBookGrain
{
    private PropContext? _context;
    private PropActions? _actions;

    protected override void Prepare(MarketView market, BookSeating seating)
    {
        _context = PropContextCodec.Create(market);
        _actions = new PropActions(market.Books.Length, new OrderActions(seating.Account.Id.Index));
    }

    protected override void TellSession(SessionInfo session) => Bot.OnSessionOpened(session);

    protected override void ReadObservation(ReadOnlySpan<byte> observation) => PropContextCodec.Read(observation, _context!);

    protected override void AskBot()
    {
        _actions!.Clear();
        Bot.Decide(_context!, _actions);
    }

    protected override void WriteActions() => PropActionsCodec.Write(_actions!, Writer);
}

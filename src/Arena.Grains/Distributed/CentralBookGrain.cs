using Arena.Firms;
using Arena.Sdk;
using Serilog;

namespace Arena.Grains;

/// <inheritdoc cref="ICentralBookGrain"/>
/// <param name="bots">Where bots come from.</param>
/// <param name="log">Where faults are logged.</param>
internal sealed class CentralBookGrain(IBotFactory bots, ILogger log) : BookGrain<IQuoter>(bots, log), ICentralBookGrain
{
    private QuoterContext? _context;
    private QuoteSheet? _quotes;

    protected override void Prepare(MarketView market, BookSeating seating)
    {
        _context = QuoterContextCodec.Create(market);
        _quotes = new QuoteSheet(market.Books.Length);
    }

    protected override void TellSession(SessionInfo session) => Bot.OnSessionOpened(session);

    protected override void ReadObservation(ReadOnlySpan<byte> observation) => QuoterContextCodec.Read(observation, _context!);

    protected override void AskBot()
    {
        _quotes!.Clear();
        Bot.Quote(_context!, _quotes);
    }

    protected override void WriteActions() => QuoteSheetCodec.Write(_quotes!, Writer);
}

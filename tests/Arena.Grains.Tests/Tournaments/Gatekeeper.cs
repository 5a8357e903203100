using Arena.Bots;
using Arena.Bots.Quoters;
using Arena.Sdk;

namespace Arena.Grains.Tests;

/// <summary>Bots of which only so many are made until the gate opens: matches after those wait, so that a test can act before them.</summary>
internal sealed class Gatekeeper : IDisposable
{
    private readonly ManualResetEventSlim _gate = new();
    private int _made;

    /// <summary>A gate.</summary>
    /// <param name="passing">How many bots are made before it closes.</param>
    public Gatekeeper(int passing)
    {
        Bots = new InProcessBotFactory(new BotDescription("gated", BotKind.Quoter, 1, "A fixed spread behind a gate.", [], _ =>
        {
            if (Interlocked.Increment(ref _made) > passing) _gate.Wait();
            return FixedSpreadQuoter.Description.Create(FixedSpreadQuoter.Description.Bind([]));
        }));
    }

    public InProcessBotFactory Bots { get; }

    /// <summary>How many bots were asked for.</summary>
    public int Made => Volatile.Read(ref _made);

    public void Open() => _gate.Set();

    public void Dispose() => _gate.Dispose();
}

namespace Arena.Simulation;

/// <summary>A kind of background trader: what its traders are called, how many a scenario has, and how one is made.</summary>
/// <param name="Name">What stands before the slash in a trader's name.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Make">Makes the one with an account and a place among the background traders.</param>
internal sealed record BackgroundGroup(
    string Name, Func<BackgroundOptions, int> Count, Func<FlowMarket, AccountSpec, int, BackgroundOptions, BackgroundTrader> Make);

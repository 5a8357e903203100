namespace Arena.Simulation;

/// <summary>What is left of the boost of one piece of news.</summary>
/// <param name="Instrument">Whose it is, as <see cref="NewsItem.Instrument"/>.</param>
/// <param name="Level">How much it adds to the activity at the start of the next cell, as a multiple; positive.</param>
/// <param name="CellMean">Its mean over a whole cell, as a share of what it is at the cell's start; at most 1.</param>
/// <param name="CellDecay">What is left of it after a cell, as a share; below 1.</param>
internal readonly record struct RunningBoost(int Instrument, double Level, double CellMean, double CellDecay);

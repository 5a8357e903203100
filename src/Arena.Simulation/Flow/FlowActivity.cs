namespace Arena.Simulation;

/// <summary>What background traders do beside sending commands, in numbers of turns.</summary>
/// <param name="Wakes">How often one woke.</param>
/// <param name="Questions">Questions that reached the venue.</param>
/// <param name="Answers">Answers that reached who asked.</param>
/// <param name="Signals">How often one was told that a book is out of balance.</param>
public readonly record struct FlowActivity(long Wakes, long Questions, long Answers, long Signals);

namespace Arena.Tournaments;

/// <summary>What a kind of participant earned with and without each adversary at the table.</summary>
/// <param name="name">The kind: a quoter bot's name, or a background group's.</param>
/// <param name="isBackground">Whether it is a group of the background flow.</param>
/// <param name="adversaries">How many adversaries the tournament has.</param>
internal sealed class GroupTally(string name, bool isBackground, int adversaries)
{
    private readonly Money[] _with = new Money[adversaries];
    private readonly Money[] _without = new Money[adversaries];
    private readonly int[] _sessionsWith = new int[adversaries];
    private readonly int[] _sessionsWithout = new int[adversaries];

    public string Name => name;

    public bool IsBackground => isBackground;

    public bool HasMet(int adversary) => _sessionsWith[adversary] > 0;

    public void Add(int adversary, bool isPresent, Money profit, int sessions)
    {
        (isPresent ? _with : _without)[adversary] += profit;
        (isPresent ? _sessionsWith : _sessionsWithout)[adversary] += sessions;
    }

    public Payer Payer(int adversary) => new(
        name, isBackground, _sessionsWith[adversary], _with[adversary].Units / _sessionsWith[adversary],
        _sessionsWithout[adversary] == 0 ? null : _without[adversary].Units / _sessionsWithout[adversary]);
}

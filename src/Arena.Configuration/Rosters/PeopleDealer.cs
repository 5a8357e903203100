using Bogus;

namespace Arena.Configuration;

/// <summary>
/// Invents the names around a firm. The locale and each firm's seed are fixed, so that the same firm has the same people anywhere.
/// </summary>
internal sealed class PeopleDealer
{
    private const int Attempts = 20;
    private const int OldestFounding = 1850;
    private const int LatestFounding = 2025;

    private static readonly string[] Trades =
        ["Trading", "Capital", "Markets", "Securities", "Partners", "Liquidity", "Market Making", "Brothers", "Holdings", "Group"];

    private readonly ulong _seed;
    private readonly Faker _faker = new("en");

    /// <param name="seed">The roster's seed.</param>
    internal PeopleDealer(ulong seed) => _seed = seed;

    /// <summary>Turns to another firm: what follows depends on the seed and its place alone.</summary>
    /// <param name="firm">Its place, counted from 0.</param>
    internal void TurnTo(int firm) => _faker.Random = new Randomizer((int)(RandomStream.Key(_seed, firm, "roster/people") >> 33));

    internal string City() => Line(_faker.Address.City());

    internal string Motto() => Line(_faker.Company.CatchPhrase());

    internal int Founded() => _faker.Random.Number(OldestFounding, LatestFounding);

    internal string Person() => Line(_faker.Name.FirstName() + " " + _faker.Name.LastName());

    internal string Desk() => Line(_faker.Name.JobArea() + " desk");

    /// <summary>A name that is not taken yet, and is now.</summary>
    internal string FirmName(HashSet<string> taken)
    {
        var name = DrawName();
        for (var attempt = 1; attempt < Attempts && taken.Contains(name); attempt++) name = DrawName();
        var unique = name;
        for (var number = 2; !taken.Add(unique); number++) unique = FormattableString.Invariant($"{name} {number}");
        return unique;
    }

    private string DrawName()
    {
        var name = _faker.Random.Number(3) switch
        {
            0 => $"{_faker.Name.LastName()} & {_faker.Name.LastName()}",
            1 => $"{_faker.Address.City()} {_faker.PickRandom(Trades)}",
            2 => $"{_faker.Name.LastName()}, {_faker.Name.LastName()} and {_faker.Name.LastName()}",
            _ => $"{_faker.Name.LastName()} {_faker.PickRandom(Trades)}",
        };
        Invariant.Require(TextRule.Name.Allows(name));
        return name;
    }

    private static string Line(string text)
    {
        Invariant.Require(TextRule.Sentence.Allows(text));
        return text;
    }
}

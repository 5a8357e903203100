using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Arena.Sdk;

namespace Arena.Configuration.Tests;

/// <summary>
/// An object of a scenario that is made up, from the description that reads it: so a new key is tried without a word here. Most keys stay as in a market of a few
/// seconds that trades; now and then one has an end of its range, or anything within it.
/// </summary>
internal sealed class GuessedScenario : ObjectNode
{
    private const int MostListed = 3;

    private static readonly ImmutableDictionary<string, double[]> Usual = new Dictionary<string, double[]>(StringComparer.Ordinal)
    {
        ["sessionSeconds"] = [2, 3], ["roundMilliseconds"] = [100, 250, 500], ["settlementSeconds"] = [1], ["atSeconds"] = [0.2, 0.5, 1, 1.25, 1.7], ["seconds"] = [0.1, 0.3],
        ["reopeningSeconds"] = [0.1], ["withinSeconds"] = [0, 0.2], ["tickSize"] = [0.01], ["lotSize"] = [1, 100], ["referencePrice"] = [1, 100], ["priceBand"] = [1, 5],
        ["count"] = [1, 2, 4], ["meanIntervalSeconds"] = [0.02, 0.1], ["minimumOrderLots"] = [1], ["maximumOrderLots"] = [50, 10_000], ["beta"] = [0.5, 1.2],
        ["sessionVolatility"] = [0.01], ["move"] = [0.02, -0.02], ["makerFeePerLot"] = [-0.01], ["takerFeePerLot"] = [0.02], ["activity"] = [2], ["lots"] = [100, 5_000],
        ["levels"] = [3], ["from"] = [50], ["step"] = [0.05], ["meanLatencyMilliseconds"] = [0, 5], ["sliceSeconds"] = [0.05], ["horizonSeconds"] = [1],
        ["deviation"] = [0.01], ["factorLagSeconds"] = [0, 0.5], ["longestSeconds"] = [20], ["meanDelaySeconds"] = [0.01, 0.1],
    }.ToImmutableDictionary();

    // What takes long, and finds nothing that less of it does not.
    private static readonly ImmutableDictionary<string, (double Least, double Most)> Bounds = new Dictionary<string, (double, double)>(StringComparer.Ordinal)
    {
        ["sessionSeconds"] = (1, 4), ["roundMilliseconds"] = (5, 4_000), ["count"] = (0, 6), ["meanIntervalSeconds"] = (0.01, 86_400), ["levels"] = (1, 20), ["perSecond"] = (1, 1_000),
        ["sliceSeconds"] = (0.02, 86_400),
    }.ToImmutableDictionary();

    private readonly RandomStream _stream;
    private readonly double _wildness;
    private readonly Market _market;

    private GuessedScenario(RandomStream stream, double wildness, Market market) => (_stream, _wildness, _market) = (stream, wildness, market);

    internal override bool IsWell => true;

    private JsonObject Written { get; } = [];

    /// <summary>The text of a scenario.</summary>
    /// <param name="stream">What is drawn.</param>
    /// <param name="wildness">The share of keys that are not as usual, 0 to 1.</param>
    public static string Text(RandomStream stream, double wildness)
    {
        var node = new GuessedScenario(stream, wildness, new Market { CanHalt = stream.NextChance(0.3) });
        ScenarioFile.Format.Describe(node);
        return node.Written.ToJsonString();
    }

    internal override decimal Exact(
        string name, decimal minimum, decimal maximum, decimal step, string meaning, decimal? missing = null, decimal? value = null)
    {
        if (missing is { } left && IsLeftOut(name)) return left;
        if (name is "referencePrice" or "priceBand" or "staticBand" or "dynamicBand" or "from" or "step") step = _market.Tick;
        var number = Math.Clamp(Math.Round((decimal)Guess(name, (double)minimum, (double)maximum) / step) * step, minimum, maximum);
        if (name == "tickSize") _market.Tick = number;
        Written[name] = number;
        return number;
    }

    internal override decimal? OptionalExact(
        string name, decimal minimum, decimal maximum, decimal step, string meaning, decimal? value = null) =>
        IsLeftOut(name) ? null : Exact(name, minimum, maximum, step, meaning);

    internal override double Number(string name, double minimum, double maximum, string meaning, double? missing = null, double? value = null)
    {
        if (missing is { } left && IsLeftOut(name)) return left;
        var number = Guess(name, minimum, maximum);
        Written[name] = number;
        return number;
    }

    internal override double? OptionalNumber(
        string name, double minimum, double maximum, string meaning, double? otherwise = null, double? value = null) =>
        Happens(0.7) ? null : Number(name, minimum, maximum, meaning);

    internal override string Text(string name, TextRule rule, string meaning, string? missing = null, string? value = null)
    {
        if (missing is not null && (name != "instrument" || Happens(0.5))) return missing;
        var text = name switch
        {
            "symbol" => $"S{_market.Symbols.Count}",
            "instrument" => _market.Symbols[(int)_stream.NextBelow(_market.Symbols.Count)],
            _ => "guessed",
        };
        if (name == "symbol") _market.Symbols.Add(text);
        Written[name] = text;
        return text;
    }

    internal override bool Flag(string name, string meaning, bool? missing = null, bool? value = null)
    {
        var flag = Happens(0.5);
        Written[name] = flag;
        return flag;
    }

    internal override string Choice(string name, ImmutableArray<string> words, string meaning, string? missing = null, string? value = null)
    {
        if (missing is not null && Happens(0.8)) return missing;
        var word = words[(int)_stream.NextBelow(words.Length)];
        Written[name] = word;
        return word;
    }

    internal override T Object<T>(string name, string meaning, Description<T> description, T? value = default)
        where T : default
    {
        var node = new GuessedScenario(_stream, _wildness, _market);
        var result = description(node, default);
        Written[name] = node.Written;
        return result;
    }

    internal override T? Optional<T>(string name, string meaning, Description<T> description, T? value = null)
        where T : class
    {
        var isMeant = name switch
        {
            "venue" or "phases" => _market.CanHalt || Happens(0.3),
            "arbitrage" => _market.HasFuture && _market.Symbols.Count > 1 && Happens(0.6),
            _ => Happens(0.4),
        };
        return isMeant ? Object(name, meaning, description) : null;
    }

    internal override ImmutableArray<T> List<T>(
        string name, int minimum, int maximum, string meaning, Description<T> description, ImmutableArray<T> value = default)
    {
        var most = name == "tickTable" && !Happens(_wildness) ? 0 : Happens(_wildness) ? Math.Min(maximum, 64) : Math.Min(maximum, MostListed);
        var (items, array) = (ImmutableArray.CreateBuilder<T>(), new JsonArray());
        if (name == "sizes" && !Happens(_wildness)) minimum = 1;
        for (var left = minimum + _stream.NextBelow(most - minimum + 1); left > 0; left--)
        {
            var node = new GuessedScenario(_stream, _wildness, _market);
            items.Add(description(node, default));
            array.Add((JsonNode)node.Written);
        }

        Written[name] = array;
        return items.ToImmutable();
    }

    internal override ImmutableArray<long> Wholes(string name, int maximum, string meaning, ImmutableArray<long> value = default) => [];

    internal override ImmutableArray<KeyValuePair<string, long>> Map(
        string name, int maximum, string meaning, ImmutableArray<KeyValuePair<string, long>> value = default) => [];

    internal override T Variant<T>(string name, ImmutableArray<Variant<T>> variants, string meaning, T fallback, string? word = null, T? value = default)
        where T : default
    {
        // Of the kinds of instrument only one may be a future.
        var isFuture = name == "kind" && variants.Length == 2 && _market.Symbols.Count == 1 && Happens(0.5);
        _market.HasFuture |= isFuture;
        var variant = variants.Length == 2 ? variants[isFuture ? 1 : 0] : variants[(int)_stream.NextBelow(variants.Length)];
        Written[name] = variant.Word;
        return variant.Description(this, default);
    }

    internal override void Require(bool holds, string path, string allowed)
    {
        // What may not stand together is for the reader to refuse.
    }

    private bool Happens(double chance) => _stream.NextChance(chance);

    private bool IsLeftOut(string name) => !Happens(_wildness) && !Usual.ContainsKey(name) && name is not ("staticBand" or "dynamicBand" or "haltSeconds" or "reopeningSeconds");

    private double Guess(string name, double minimum, double maximum)
    {
        if (Bounds.TryGetValue(name, out var bounds)) (minimum, maximum) = (Math.Max(minimum, bounds.Least), Math.Min(maximum, bounds.Most));
        if (!Happens(_wildness)) return Math.Clamp(UsualOf(name, minimum, maximum), minimum, maximum);
        return _stream.NextBelow(4) switch
        {
            0 => minimum,
            1 => maximum,
            2 => minimum + (_stream.NextUniform() * (maximum - minimum)),

            // As many decades as there are between the least and the most are alike.
            _ => Math.Clamp(minimum + PortableMath.Exp(_stream.NextUniform() * PortableMath.Log(1e9 * (maximum - minimum))) / 1e9, minimum, maximum),
        };
    }

    private double UsualOf(string name, double minimum, double maximum)
    {
        if (name is "staticBand" or "dynamicBand") return _market.CanHalt ? 1 : 0;
        if (name is "haltSeconds" || (name is "reopeningSeconds" && !Written.ContainsKey("atSeconds"))) return _market.CanHalt ? 0.2 : 0;
        if (Usual.TryGetValue(name, out var usual)) return usual[_stream.NextBelow(usual.Length)];
        return _stream.NextUniform() < 0.5 ? Math.Clamp(1, minimum, maximum) : minimum + (_stream.NextUniform() * Math.Min(1, maximum - minimum));
    }

    private sealed class Market
    {
        public List<string> Symbols { get; } = [];

        public decimal Tick { get; set; } = 0.01m;

        public bool HasFuture { get; set; }

        public bool CanHalt { get; init; }
    }
}

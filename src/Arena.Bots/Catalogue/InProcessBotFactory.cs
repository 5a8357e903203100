using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Arena.Bots.Adversaries;
using Arena.Bots.Props;
using Arena.Bots.Quoters;
using Arena.Firms;
using Arena.Sdk;

namespace Arena.Bots;

/// <summary>
/// Makes bots that run in the host's own process, trusted with it. Immutable, so one serves any number of matches at once; the
/// bots it makes belong to one match each.
/// </summary>
public sealed class InProcessBotFactory : IBotFactory
{
    private readonly FrozenDictionary<string, BotDescription> _byName;

    /// <summary>A factory of the sample bots, and of others where given.</summary>
    /// <param name="others">Descriptions of bots besides the samples.</param>
    /// <exception cref="ArgumentException">Two bots have the same name.</exception>
    public InProcessBotFactory(params ReadOnlySpan<BotDescription> others)
    {
        Bots = [.. QuoterCatalogue.Bots, .. PropCatalogue.Bots, .. AdversaryCatalogue.Bots, .. others];
        var byName = new Dictionary<string, BotDescription>(StringComparer.Ordinal);
        foreach (var bot in Bots)
            if (!byName.TryAdd(bot.Name, bot)) throw new ArgumentException($"two bots are named '{bot.Name}'");
        _byName = byName.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Every bot it makes: quoters, props, adversaries, then the others, in the order of their catalogues.</summary>
    public ImmutableArray<BotDescription> Bots { get; }

    /// <inheritdoc/>
    public BotDescription? Find(string name) => _byName.GetValueOrDefault(name);

    /// <inheritdoc/>
    public object Create(BotChoice choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        var description = Find(choice.Bot)
            ?? throw new ArgumentException($"unknown bot '{choice.Bot}'; there are: {string.Join(", ", Bots.Select(b => b.Name))}");
        var bot = Make(description, description.Bind(choice.Parameters.IsDefault ? [] : choice.Parameters));
        if (IsOfKind(bot, description.Kind)) return bot;
        throw new ArgumentException($"bot '{description.Name}' is described as a {description.Kind}, which {bot?.GetType().Name ?? "null"} is not");
    }

    private static object? Make(BotDescription description, BotParameters parameters)
    {
        try
        {
            return description.Create(parameters);
        }
        catch (Exception fault)
        {
            return new UnmadeBot(fault);
        }
    }

    private static bool IsOfKind([NotNullWhen(true)] object? bot, BotKind kind) => kind switch
    {
        BotKind.Quoter => bot is IQuoter,
        BotKind.Prop => bot is IPropStrategy,
        BotKind.Trader => bot is ITrader,
        _ => false,
    };
}

using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Arena.Firms;

namespace Arena.Configuration.Tests;

/// <summary>All ways to change one member of a tree of options, found by reflection, so that a new member is changed too.</summary>
internal static class Mutations
{
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.Instance;

    /// <summary>Copies of a value, each with one thing changed, and where.</summary>
    public static IEnumerable<(string Path, object Mutant)> Of(string path, object value) => value switch
    {
        bool flag => [(path, !flag)],
        int number => [(path, number + 1)],
        long number => [(path, number + 1)],
        ulong number => [(path, number + 1)],
        double number => [(path, number + 1)],
        string text => [(path, text + "x")],
        Enum => [(path, Enum.GetValues(value.GetType()).Cast<object>().First(other => !other.Equals(value)))],
        BotChoice choice => OfBot(path, choice),
        IEnumerable list => OfList(path, list.Cast<object>().ToArray(), value.GetType()),
        _ => OfRecord(path, value),
    };

    private static IEnumerable<(string Path, object Mutant)> OfRecord(string path, object value)
    {
        var type = value.GetType();
        foreach (var member in type.GetProperties(Members).Where(member => member.SetMethod is not null))
        {
            if (member.GetValue(value) is not { } inner) continue;
            foreach (var (at, mutant) in Of($"{path}.{member.Name}", inner)) yield return (at, With(value, member, mutant));
            if (!member.PropertyType.IsValueType && new NullabilityInfoContext().Create(member).ReadState == NullabilityState.Nullable)
                yield return ($"{path}.{member.Name}?", With(value, member, null));
        }
    }

    private static object With(object value, PropertyInfo member, object? inner)
    {
        // A record class clones itself; a boxed struct is copied by boxing it again.
        var clone = value.GetType().GetMethod("<Clone>$")?.Invoke(value, null) ?? System.Runtime.CompilerServices.RuntimeHelpers.GetObjectValue(value);
        member.SetValue(clone, inner);
        return clone;
    }

    private static IEnumerable<(string Path, object Mutant)> OfList(string path, object[] items, Type type)
    {
        for (var i = 0; i < items.Length; i++)
        {
            foreach (var (at, mutant) in Of($"{path}[{i}]", items[i]))
                yield return (at, List(type, [.. items[..i], mutant, .. items[(i + 1)..]]));
        }

        if (items.Length > 0) yield return ($"{path}.Length", List(type, items[1..]));
    }

    private static object List(Type type, object[] items)
    {
        var array = Array.CreateInstance(type.GetGenericArguments()[0], items.Length);
        items.CopyTo(array, 0);
        return typeof(ImmutableArray).GetMethods()
            .Single(method => method.Name == nameof(ImmutableArray.Create) && method.GetParameters() is [{ ParameterType.IsArray: true }])
            .MakeGenericMethod(type.GetGenericArguments()[0]).Invoke(null, [array])!;
    }

    // Only parameters that the bot has, and another bot of the same kind: the hash binds them.
    private static IEnumerable<(string Path, object Mutant)> OfBot(string path, BotChoice choice)
    {
        if (choice.Bot == "quiet-quoter") yield return ($"{path}.Bot", new BotChoice("loud-quoter", []));
        for (var i = 0; i < choice.Parameters.Length; i++)
        {
            var (name, number) = choice.Parameters[i];
            yield return ($"{path}.Parameters[{i}]", choice with { Parameters = choice.Parameters.SetItem(i, KeyValuePair.Create(name, number + 1)) });
        }
    }
}

using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Arena.Sdk;

namespace Arena.Bots;

/// <summary>
/// Bots from an assembly that somebody trusts: it is loaded into this process and may do what this process may. A bot is found by
/// its public static property <c>Description</c> of type <see cref="BotDescription"/>.
/// </summary>
public static class BotAssembly
{
    /// <summary>Loads an assembly and describes its bots, in the order of their types' names.</summary>
    /// <param name="path">The assembly's file; it may lie next to others that it needs.</param>
    /// <exception cref="ArgumentException">The file is no assembly, was built against another Arena.Sdk, or holds no bot.</exception>
    public static ImmutableArray<BotDescription> Load(string path)
    {
        var file = Path.GetFullPath(path);
        if (!File.Exists(file)) throw new ArgumentException($"there is no file '{path}'");
        var bots = DescriptionsOf(LoadTypes(file, path)).ToImmutableArray();
        return bots.IsEmpty
            ? throw new ArgumentException($"'{path}' holds no public class with a static property 'Description' of type BotDescription")
            : bots;
    }

    private static Type[] LoadTypes(string file, string path)
    {
        try
        {
            // What the arena has loaded already, above all Arena.Sdk, must be the same types for the bot as for its host.
            var context = new AssemblyLoadContext(file);
            var resolver = new AssemblyDependencyResolver(file);
            context.Resolving += (_, name) =>
                resolver.ResolveAssemblyToPath(name) is { } needed ? context.LoadFromAssemblyPath(needed) : null;
            return context.LoadFromAssemblyPath(file).GetExportedTypes();
        }
        catch (Exception e) when (e is BadImageFormatException or IOException or TypeLoadException)
        {
            throw new ArgumentException($"'{path}' cannot be loaded as a bot's assembly: {e.Message}", e);
        }
    }

    private static IEnumerable<BotDescription> DescriptionsOf(Type[] types) => types
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .Select(type => type.GetProperty("Description", BindingFlags.Public | BindingFlags.Static))
        .Where(property => property?.PropertyType == typeof(BotDescription))
        .Select(property => (BotDescription)property!.GetValue(null)!);
}

using System.Collections.Immutable;

namespace Arena.Configuration;

/// <summary>Names of competitors: unique, and not by case alone, since they become lines of tables and names of files.</summary>
internal static class CompetitorNames
{
    /// <param name="file">The file that names the competitors.</param>
    /// <param name="firms">The firms, at the places they have in the file.</param>
    /// <param name="traders">The traders, at the places they have in the file.</param>
    /// <param name="traderList">The key of the traders' list.</param>
    internal static void Check(
        ReferringFile file, ImmutableArray<FirmOptions> firms, ImmutableArray<TraderOptions> traders, string traderList)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < firms.Length; i++) Require(file, taken, firms[i].Name, Places.At("firms", i, "name"));
        for (var i = 0; i < traders.Length; i++) Require(file, taken, traders[i].Name, Places.At(traderList, i, "name"));
    }

    private static void Require(ReferringFile file, HashSet<string> taken, string name, string place)
    {
        if (!taken.Add(name))
            file.Add(place, $"\"{name}\"", "a name that no other competitor has; case makes no difference");
    }
}

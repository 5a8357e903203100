namespace Arena.Configuration;

/// <summary>Guesses what was meant by a name that does not exist.</summary>
internal static class NearestName
{
    private const int LongestName = 64;

    /// <summary>Says what is known, and what was probably meant: <c>did you mean 'x'? known are x, y</c>.</summary>
    internal static string Advice(string name, IReadOnlyList<string> known)
    {
        var list = known.Count == 0 ? "nothing is known here" : "known are " + string.Join(", ", known);
        return Find(name, known) is { } nearest ? $"did you mean '{nearest}'? {list}" : list;
    }

    /// <summary>The known name with the fewest letters to change, when those are at most a third of it; the first of several.</summary>
    internal static string? Find(string name, IReadOnlyList<string> known)
    {
        if (name.Length > LongestName) return null;
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var candidate in known)
        {
            var distance = Distance(name, candidate);
            if (distance >= least || distance > Math.Max(1, candidate.Length / 3)) continue;
            least = distance;
            nearest = candidate;
        }

        return nearest;
    }

    /// <summary>Letters to insert, delete or replace (Levenshtein, 1966); case is free.</summary>
    private static int Distance(string left, string right)
    {
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++) previous[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(previous[j - 1] + replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}

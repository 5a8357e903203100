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

    /// <summary>
    /// Letters to insert, delete, replace or swap with their neighbour (optimal string alignment; Damerau, 1964); case is free.
    /// </summary>
    private static int Distance(string left, string right)
    {
        var distances = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++) distances[i, 0] = i;
        for (var j = 0; j <= right.Length; j++) distances[0, j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = distances[i - 1, j - 1] + (IsSame(left[i - 1], right[j - 1]) ? 0 : 1);
                var least = Math.Min(replaced, Math.Min(distances[i - 1, j], distances[i, j - 1]) + 1);
                var isSwap = i > 1 && j > 1 && IsSame(left[i - 1], right[j - 2]) && IsSame(left[i - 2], right[j - 1]);
                distances[i, j] = isSwap ? Math.Min(least, distances[i - 2, j - 2] + 1) : least;
            }
        }

        return distances[left.Length, right.Length];
    }

    private static bool IsSame(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}

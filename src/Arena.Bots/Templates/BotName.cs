namespace Arena.Bots;

/// <summary>What a bot may be called, and what its class is called then.</summary>
public static class BotName
{
    /// <summary>The longest name.</summary>
    public const int MaximumLength = 40;

    /// <summary>What is allowed, in words, for a message.</summary>
    public const string Allowed =
        "lower-case words joined by single hyphens, letters and digits, each word starting with a letter, at most 40 characters, "
        + "such as 'calm-maker'";

    /// <summary>Whether a name is allowed.</summary>
    public static bool IsAllowed(string name)
    {
        if (name.Length is 0 or > MaximumLength) return false;
        var atWordStart = true;
        foreach (var c in name)
        {
            if (c == '-')
            {
                if (atWordStart) return false;
                atWordStart = true;
                continue;
            }

            if (!char.IsAsciiLetterLower(c) && (atWordStart || !char.IsAsciiDigit(c))) return false;
            atWordStart = false;
        }

        return !atWordStart;
    }

    /// <summary>The name in PascalCase: <c>calm-maker</c> becomes <c>CalmMaker</c>.</summary>
    /// <exception cref="ArgumentException">The name is not allowed.</exception>
    public static string ToClassName(string name)
    {
        if (!IsAllowed(name)) throw new ArgumentException($"'{name}' is no name for a bot; allowed are {Allowed}");
        return string.Concat(name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }
}

using System.Runtime.CompilerServices;

namespace Arena.Tournaments.Tests;

/// <summary>The kept tapes, in <c>tests/golden</c>.</summary>
internal static class GoldenFiles
{
    /// <summary>The environment variable that, set to 1, lets the tests write the kept tapes anew instead of comparing.</summary>
    public const string RewriteSwitch = "ARENA_REWRITE_GOLDEN";

    public static bool IsRewriting => Environment.GetEnvironmentVariable(RewriteSwitch) == "1";

    public static string TapeOf(string name) => Path.Combine(Folder(), name + ".tape");

    public static string TextOf(string name) => Path.Combine(Folder(), name + ".txt");

    public static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "golden"));
}

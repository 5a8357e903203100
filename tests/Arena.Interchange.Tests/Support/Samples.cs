namespace Arena.Interchange.Tests;

/// <summary>
/// A made-up pair of LOBSTER files of three levels: orders from before the first message, one executed, one partly deleted; a hidden execution, a
/// partial cancellation, a marketable order whose rest rests, a cross, a halt; an ask that was out of sight comes into it.
/// </summary>
internal static class Samples
{
    public static string Messages => File.ReadAllText(At("SAMPLE_message_3.csv"));

    public static string Orderbook => File.ReadAllText(At("SAMPLE_orderbook_3.csv"));

    /// <summary>The rows that a replay makes: as given, but for the ask that it cannot know of.</summary>
    public static string Replayed => Orderbook.Replace("1000600,5", "9999999999,0", StringComparison.Ordinal);

    /// <summary>A page of the documentation.</summary>
    public static string Document(string name) => File.ReadAllText(Path.Combine(Root(), "docs", name));

    private static string At(string name) => Path.Combine(Root(), "tests", "Arena.Interchange.Tests", "Samples", name);

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Arena.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("No folder above the tests holds Arena.sln.");
    }
}

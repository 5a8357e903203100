namespace Arena.Analysis.Tests;

/// <summary>Exports that end with the test.</summary>
internal static class Exporting
{
    public static ImmutableArray<string> Lobster(byte[] tape, string folder) =>
        TapeExport.Lobster(tape, folder, interrupted: TestContext.Current.CancellationToken);

    public static ImmutableArray<string> Itch(byte[] tape, string folder) =>
        TapeExport.Itch(tape, folder, interrupted: TestContext.Current.CancellationToken);

    public static ImmutableArray<string> Csv(byte[] tape, string folder) =>
        TapeExport.Csv(tape, folder, interrupted: TestContext.Current.CancellationToken);
}

using System.Diagnostics;
using System.Runtime;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Arena.Repeatability.Tests;

/// <summary>What a process can say of the runtime it is in, so that a test sees that its setting was heard.</summary>
internal static class RuntimeFacts
{
    private const string Prefix = "# ";

    /// <summary>Prints one line of <c>key=value</c>s.</summary>
    public static void Print(TextWriter output)
    {
        var optimised = !typeof(RuntimeFacts).Assembly.GetCustomAttributes(typeof(DebuggableAttribute), false)
            .Cast<DebuggableAttribute>().Any(attribute => attribute.IsJITOptimizerDisabled);
        output.Write(
            $"{Prefix}vectors={Vector256.IsHardwareAccelerated} avx={Avx.IsSupported} avx2={Avx2.IsSupported} fma={Fma.IsSupported} " +
            $"bits={Popcnt.X64.IsSupported} server={GCSettings.IsServerGC} zone={TimeZoneInfo.Local.BaseUtcOffset.Hours} optimised={optimised}\n");
    }

    /// <summary>Splits what a process printed into its facts and the rest.</summary>
    public static (string Facts, string Lines) Split(string output)
    {
        var end = output.IndexOf('\n', StringComparison.Ordinal) + 1;
        Assert.StartsWith(Prefix, output, StringComparison.Ordinal);
        return (output[Prefix.Length..(end - 1)], output[end..]);
    }
}

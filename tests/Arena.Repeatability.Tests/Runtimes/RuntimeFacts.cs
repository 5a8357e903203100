using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Runtime;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Arena.Repeatability.Tests;

/// <summary>What a process can say of the runtime it is in, so that a test sees that its setting was heard.</summary>
internal static class RuntimeFacts
{
    private const string Prefix = "# ";

    // A process has compiled a dozen methods by now where the framework brings its own code, and hundreds where it does not.
    private const int FewMethods = 200;

    /// <summary>Prints one line of <c>key=value</c>s.</summary>
    public static void Print(TextWriter output)
    {
        var optimised = !typeof(RuntimeFacts).Assembly.GetCustomAttributes(typeof(DebuggableAttribute), false)
            .Cast<DebuggableAttribute>().Any(attribute => attribute.IsJITOptimizerDisabled);
        output.Write(
            $"{Prefix}vectors={Vector256.IsHardwareAccelerated} avx={Avx.IsSupported} avx2={Avx2.IsSupported} fma={Fma.IsSupported} " +
            $"bits={Popcnt.X64.IsSupported} precompiled={JitInfo.GetCompiledMethodCount() < FewMethods} server={GCSettings.IsServerGC} zone={TimeZoneInfo.Local.BaseUtcOffset.Hours} " +
            $"sum={SumInVectors()} optimised={optimised}\n");
    }

    /// <summary>A fact's value.</summary>
    public static string ValueOf(string facts, string key) =>
        facts.Split(' ').Single(fact => fact.StartsWith(key + "=", StringComparison.Ordinal))[(key.Length + 1)..];

    /// <summary>Splits what a process printed into its facts and the rest.</summary>
    public static (string Facts, string Lines) Split(string output)
    {
        var end = output.IndexOf('\n', StringComparison.Ordinal) + 1;
        Assert.StartsWith(Prefix, output, StringComparison.Ordinal);
        return (output[Prefix.Length..(end - 1)], output[end..]);
    }

    // What the ring may not do: the length of a vector, and so the order of the additions, is the processor's choice.
    private static string SumInVectors()
    {
        var numbers = new double[1_024];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = 1.0 / (i + 1);
        var sums = Vector<double>.Zero;
        for (var i = 0; i < numbers.Length; i += Vector<double>.Count) sums += new Vector<double>(numbers, i);
        return BitConverter.DoubleToInt64Bits(Vector.Sum(sums)).ToString("x", CultureInfo.InvariantCulture);
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using Arena.Sdk;

namespace Arena.Repeatability.Tests;

/// <summary>The bits of every portable function and every deviate over many arguments, also of those that no tape contains today.</summary>
internal static class NumbersHash
{
    private const int Arguments = 3_000;

    private static readonly Func<double, double>[] Functions =
    [
        PortableMath.Exp, PortableMath.Log, PortableMath.Tanh, PortableMath.Sin, PortableMath.Cos, PortableMath.NormalCumulative,
        PortableMath.NormalQuantile, x => PortableMath.Pow(Math.Abs(x), 1.0 / 3), x => Math.Sqrt(Math.Abs(x)), Math.Floor, x => Math.Round(x),
    ];

    public static string OfAll()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var stream = RandomStream.Derive(5, 0, "arguments");
        for (var i = 0; i < Arguments; i++)
        {
            var small = stream.NextUniform();
            var any = Math.ScaleB((2 * small) - 1, (int)stream.NextBelow(30) - 10);
            foreach (var function in Functions)
            {
                Add(hash, function(small));
                Add(hash, function(any));
            }

            Add(hash, stream.NextNormal());
            Add(hash, stream.NextExponential());
            Add(hash, stream.NextBelow(1 + (long)(small * long.MaxValue)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // One pattern for all that is no number: which one comes out is the processor's choice.
    private static void Add(IncrementalHash hash, double value) =>
        Add(hash, BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value));

    private static void Add(IncrementalHash hash, long bits)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, bits);
        hash.AppendData(bytes);
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Arena.Exchange;

/// <summary>Tells the processor what will be needed soon, for callers that have read a batch of commands and know what is to come.</summary>
public static class CacheHint
{
    /// <summary>Starts to fetch a place in memory into the cache. No effect but on time, and none on processors without SSE.</summary>
    /// <param name="place">The place.</param>
    // The pointer is never read through, so it does no harm when the collector moves what it points to meanwhile.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Prefetch<T>(ref readonly T place)
    {
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in place)));
    }
}

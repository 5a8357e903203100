using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Arena.Sdk;

/// <summary>Assertions that hold in every build. A broken one is a programmer's error and stops the match.</summary>
public static class Invariant
{
    /// <summary>Stops the match when <paramref name="holds"/> is false.</summary>
    /// <param name="holds">The condition that must be true.</param>
    /// <param name="what">What must be true, in words; the condition's own text when left out.</param>
    /// <exception cref="InvariantViolationException">The condition is false.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Require(
        [DoesNotReturnIf(false)] bool holds,
        [CallerArgumentExpression(nameof(holds))] string what = "")
    {
        if (!holds) Fail(what);
    }

    /// <summary>Stops the match when two whole numbers that must agree do not.</summary>
    /// <param name="expected">The value that must be found.</param>
    /// <param name="actual">The value that was found.</param>
    /// <param name="what">What the two numbers are, in words.</param>
    /// <exception cref="InvariantViolationException">The numbers differ.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireEqual(long expected, long actual, string what)
    {
        if (expected != actual) Fail($"{what}: expected {expected}, actual {actual}");
    }

    [DoesNotReturn]
    private static void Fail(string what) => throw new InvariantViolationException(what);
}

using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Arena.Interchange;

/// <summary>CPU time of the calling thread: neighbours on the machine do not count. Wall time where the system does not tell.</summary>
public static class ThreadClock
{
    private const int ThreadCpuTime = 3;

    /// <summary>Seconds, from an arbitrary start.</summary>
    public static double Seconds()
    {
        if (!OperatingSystem.IsLinux() || ReadClock(ThreadCpuTime, out var time) != 0)
            return Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;
        return time.Seconds + (time.Nanoseconds * 1e-9);
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int ReadClock(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Time
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}

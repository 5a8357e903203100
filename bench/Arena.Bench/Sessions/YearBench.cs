using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Arena.Bench;

/// <summary>
/// A year: so many sessions, each a match of its own with its own seed, played on as many threads as there are workers, from a cold start, as a tournament
/// plays them: each worker takes the next match when it has finished one. The hash is over the tape hashes in the order of seeds.
/// </summary>
internal static class YearBench
{
    public static int Run(YearOptions year)
    {
        var matches = new BenchMatch(year.Scenario, year.Lineup);
        var hashes = new string[year.Sessions];
        var messages = 0L;
        var next = -1;
        var threads = new Thread[year.Workers];
        using var process = Process.GetCurrentProcess();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < threads.Length; i++)
        {
            threads[i] = new Thread(Work);
            threads[i].Start();
        }

        foreach (var thread in threads) thread.Join();
        var wall = clock.Elapsed.TotalSeconds;
        process.Refresh();
        var cpuSeconds = (process.TotalProcessorTime - cpu).TotalSeconds;
        allocated = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / year.Sessions;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(hashes))));
        FormattableString asJson =
            $$"""{"scenario":"{{matches.Market.Name}}","firms":{{matches.Lineup.Firms.Length}},"rounds":{{matches.Rounds}},"sessions":{{year.Sessions}},"workers":{{year.Workers}},"messages":{{messages}},"wallSeconds":{{wall:F2}},"cpuSeconds":{{cpuSeconds:F2}},"sessionsPerSecond":{{year.Sessions / wall:F3}},"cpuSecondsPerSession":{{cpuSeconds / year.Sessions:F4}},"allocatedBytesPerMatch":{{allocated}},"collections":{{GC.CollectionCount(0)}},"peakWorkingSetBytes":{{process.PeakWorkingSet64}},"hash":"{{hash}}"}""";
        FormattableString asText =
            $"""
              {matches.Describe()}
              {year.Sessions} sessions on {year.Workers} threads: {wall:F1} s of wall time, {cpuSeconds:F1} s of CPU time (compiling included), {year.Sessions / wall:F2} sessions/s
              per session {cpuSeconds / year.Sessions:F3} s of CPU time, per message {cpuSeconds / messages * 1e9:F0} ns ({messages:N0} messages)
              allocated {allocated / 1024.0 / 1024:F2} MiB per match, all of it while it is made and grows; {GC.CollectionCount(0)} collections; peak working set {process.PeakWorkingSet64 / 1024.0 / 1024:F0} MiB
              hash of the tape hashes: {hash}
              """;
        Console.WriteLine((year.IsJson ? asJson : asText).ToString(CultureInfo.InvariantCulture));
        return 0;

        void Work()
        {
            while (Interlocked.Increment(ref next) is var match && match < hashes.Length)
            {
                var result = matches.Play((ulong)match + 1);
                hashes[match] = result.TapeHash;
                Interlocked.Add(ref messages, result.Messages);
            }
        }
    }
}

namespace Arena.Repeatability.Tests;

/// <summary>Something a runtime can be told that must not be seen in a tape.</summary>
/// <param name="Name">The setting in words.</param>
/// <param name="Fact">What a process then says of itself (<see cref="RuntimeFacts"/>); empty where it cannot know.</param>
/// <param name="Variables">The environment variables, <c>NAME=value</c>.</param>
public sealed record RuntimeSetting(string Name, string Fact, params string[] Variables)
{
    /// <summary>All that are tried.</summary>
    public static IReadOnlyList<RuntimeSetting> All { get; } =
    [
        new("as it is", ""),
        new("no AVX", "avx=False", "DOTNET_EnableAVX=0"),
        new("no AVX2", "avx2=False", "DOTNET_EnableAVX2=0"),
        new("no hardware intrinsics", "bits=False", "DOTNET_EnableHWIntrinsic=0"),
        new("no profile-guided optimisation", "", "DOTNET_TieredPGO=0"),
        new("optimised at once", "", "DOTNET_TieredCompilation=0"),
        new("loops optimised at once", "", "DOTNET_TC_QuickJitForLoops=0"),
        new("no replacement on the stack", "", "DOTNET_TC_OnStackReplacement=0", "DOTNET_TC_BackgroundWorkerTimeoutMs=0"),
        new("no precompiled framework", "precompiled=False", "DOTNET_ReadyToRun=0"),
        new("server's garbage collector", "server=True", "DOTNET_gcServer=1"),
        new("a collection every 256 KiB", "", "DOTNET_GCgen0size=0x40000", "DOTNET_gcConcurrent=0"),
        new("another language and time zone", "zone=13", "LANG=tr_TR.UTF-8", "LC_ALL=tr_TR.UTF-8", "TZ=Pacific/Apia"),
    ];

    /// <summary>The variables, split.</summary>
    public IEnumerable<KeyValuePair<string, string>> Environment =>
        Variables.Select(variable => variable.Split('=', 2)).Select(parts => KeyValuePair.Create(parts[0], parts[1]));

    /// <inheritdoc/>
    public override string ToString() => Name;
}

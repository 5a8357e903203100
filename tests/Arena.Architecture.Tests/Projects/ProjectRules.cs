namespace Arena.Architecture.Tests;

/// <summary>Who may reference whom. Each rule returns what is wrong with a project; nothing when all is well.</summary>
internal static class ProjectRules
{
    /// <summary>The ring, from the inside out: each may reference what stands before it.</summary>
    private static readonly string[] Ring = ["Arena.Sdk", "Arena.Exchange", "Arena.Simulation", "Arena.Firms", "Arena.Tournaments"];

    private static readonly string[] Analyzers = ["Microsoft.CodeAnalysis.BannedApiAnalyzers", "Meziantou.Analyzer"];

    /// <summary>Properties that would undo what <c>Directory.Build.props</c> and <c>eng/</c> decide for all.</summary>
    private static readonly string[] Overrides =
    [
        "NoWarn", "WarningsNotAsErrors", "TreatWarningsAsErrors", "Nullable", "CheckForOverflowUnderflow", "InvariantGlobalization",
        "AnalysisLevel", "TargetFramework", "TargetFrameworks",
    ];

    /// <summary>Every rule by its name.</summary>
    public static IReadOnlyDictionary<string, Func<ProjectFile, IEnumerable<string>>> All { get; } =
        new Dictionary<string, Func<ProjectFile, IEnumerable<string>>>
        {
            [nameof(KindFitsFolder)] = KindFitsFolder,
            [nameof(RingPointsInwards)] = RingPointsInwards,
            [nameof(RingAndBotsUseNoPackage)] = RingAndBotsUseNoPackage,
            [nameof(BotsKnowTheSdkOnly)] = BotsKnowTheSdkOnly,
            [nameof(NothingReferencesTests)] = NothingReferencesTests,
            [nameof(LeavesDoNotKnowHosts)] = LeavesDoNotKnowHosts,
            [nameof(VersionsAreCentral)] = VersionsAreCentral,
            [nameof(NoPrivateRules)] = NoPrivateRules,
            [nameof(UnsafeInTheExchangeOnly)] = UnsafeInTheExchangeOnly,
        };

    public static IEnumerable<string> KindFitsFolder(ProjectFile project)
    {
        string[] allowed = project.Folder switch
        {
            "src" => Ring.Contains(project.Name) ? ["ring"] : ["leaf", "host"],
            "bots" => ["bot"],
            "tests" => [project.Name.EndsWith(".Tests", StringComparison.Ordinal) ? "test" : "testing"],
            "bench" => ["bench"],
            _ => [],
        };
        if (!allowed.Contains(project.Kind))
            yield return $"ArenaKind is '{project.Kind}'; allowed in {project.Folder}/ for {project.Name}: {string.Join(", ", allowed)}";
    }

    public static IEnumerable<string> RingPointsInwards(ProjectFile project)
    {
        var place = Array.IndexOf(Ring, project.Name);
        if (place < 0) return [];
        return project.References
            .Where(reference => Array.IndexOf(Ring, reference) is var other && (other < 0 || other >= place))
            .Select(reference => $"the ring points inwards: {project.Name} must not reference {reference}");
    }

    public static IEnumerable<string> RingAndBotsUseNoPackage(ProjectFile project) => project.Kind is "ring" or "bot"
        ? project.Packages.Except(Analyzers).Select(package => $"{project.Kind} projects reference no package but analyzers: {package}")
        : [];

    public static IEnumerable<string> BotsKnowTheSdkOnly(ProjectFile project) => project.Folder == "bots"
        ? project.References.Where(r => r != "Arena.Sdk").Select(r => $"a bot references Arena.Sdk and nothing else: {r}")
        : [];

    public static IEnumerable<string> NothingReferencesTests(ProjectFile project)
    {
        foreach (var reference in project.References)
        {
            if (reference.EndsWith(".Tests", StringComparison.Ordinal))
                yield return $"nothing references a test project: {reference}";
            if (reference == "Arena.Testing" && project.Folder is not ("tests" or "bench"))
                yield return "only tests and benchmarks reference Arena.Testing";
        }
    }

    public static IEnumerable<string> LeavesDoNotKnowHosts(ProjectFile project) => project.Kind == "leaf"
        ? project.References.Where(r => r is "Arena.Grains" or "Arena.Server" or "Arena.Cli").Select(r => $"a leaf must not know the host {r}")
        : [];

    public static IEnumerable<string> VersionsAreCentral(ProjectFile project) =>
        project.PackagesWithVersion.Select(package => $"{package}: versions live in Directory.Packages.props");

    public static IEnumerable<string> NoPrivateRules(ProjectFile project) =>
        Overrides.Where(name => project.Property(name) is not null).Select(name => $"{name} is decided once for all projects, not here");

    /// <summary>Of the exchange, <see cref="UnsafeCodeRule"/> says where.</summary>
    public static IEnumerable<string> UnsafeInTheExchangeOnly(ProjectFile project) =>
        project.Property("AllowUnsafeBlocks") is not null && project.Name != "Arena.Exchange"
            ? ["unsafe code is allowed in Arena.Exchange alone, for its hint to the cache"]
            : [];
}

using System.Collections.Immutable;
using Arena.Analysis;
using Arena.Storage;
using Arena.Tournaments;

namespace Arena.Cli;

/// <summary>Where a fairness test keeps its finished matches: the folder the user names, or one that is gone when the command ends.</summary>
internal sealed class FairnessFolder : IDisposable
{
    private readonly TournamentFolder _folder;
    private readonly IDisposable _hold;
    private readonly bool _isTemporary;

    private FairnessFolder(TournamentFolder folder, IDisposable hold, bool isTemporary) => (_folder, _hold, _isTemporary) = (folder, hold, isTemporary);

    /// <summary>The file that keeps the finished matches.</summary>
    public string StorePath => _folder.StorePath;

    /// <summary>Takes the folder, until it is disposed of.</summary>
    /// <param name="path">The folder; <c>null</c>: a temporary one.</param>
    /// <param name="isResumed">Whether to go on with what is kept there; otherwise an older run of the same test is removed.</param>
    /// <param name="name">The test's name.</param>
    /// <param name="terminal">Where it says what it found.</param>
    /// <exception cref="CliException">It holds something else, cannot be written, or another process plays into it.</exception>
    public static FairnessFolder Take(string? path, bool isResumed, string name, Terminal terminal)
    {
        var folder = new TournamentFolder(
            path ?? Directory.CreateTempSubdirectory("arena-fairness-").FullName, name, FairnessReport.JsonFile, FairnessReport.PageFile);
        IDisposable hold;
        if (isResumed)
        {
            hold = folder.TakeForResume(out var isEmpty);
            if (isEmpty) terminal.Error.WriteLine($"arena: {folder.Folder}: nothing was kept there, starting at the first match");
        }
        else
        {
            hold = folder.TakeForNewRun(out var hasRemoved);
            if (hasRemoved) terminal.Error.WriteLine($"arena: {folder.Folder}: removed an earlier run of this test, starting anew");
        }

        return new FairnessFolder(folder, hold, path is null);
    }

    /// <summary>The finished matches that are kept.</summary>
    public ImmutableArray<MatchOutcome> Kept(TournamentSpec spec)
    {
        using var store = TournamentStore.Open(StorePath, TournamentIdentity.Of(spec, TournamentPlanner.PlanFor(spec, TournamentFormat.Squares)));
        return store.Finished();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _hold.Dispose();
        if (_isTemporary) Directory.Delete(_folder.Folder, recursive: true);
    }
}

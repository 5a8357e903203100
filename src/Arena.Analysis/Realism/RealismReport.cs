namespace Arena.Analysis;

/// <summary>Which stylised facts a market shows, for people and for programs.</summary>
public sealed class RealismReport
{
    /// <summary>The name of the file for programs.</summary>
    public const string FactsFile = "facts.json";

    /// <summary>The name of the page for people.</summary>
    public const string PageFile = "realism.html";

    internal RealismReport(StudySource source, MarketSample sample, ImmutableArray<FactResult> facts, ReferenceComparison? comparison)
    {
        Source = source;
        Sample = sample;
        Facts = facts;
        Comparison = comparison;
    }

    /// <summary>How many facts passed.</summary>
    public int Passed => Facts.Count(fact => fact.Verdict == FactVerdict.Pass);

    /// <summary>How many failed.</summary>
    public int Failed => Facts.Count(fact => fact.Verdict == FactVerdict.Fail);

    /// <summary>How many the series cannot show.</summary>
    public int NotApplicable => Facts.Count(fact => fact.Verdict == FactVerdict.DoesNotApply);

    /// <summary>Each fact's id and verdict, in the order in which they are shown.</summary>
    public ImmutableArray<KeyValuePair<string, FactVerdict>> Verdicts =>
        [.. Facts.Select(fact => KeyValuePair.Create(fact.Definition.Id, fact.Verdict))];

    /// <summary>The facts with their figures, and the distances to the reference if there is one, as tables that any medium can show.</summary>
    public ImmutableArray<ReportTable> Tables => RealismTables.Of(this);

    internal StudySource Source { get; }

    internal MarketSample Sample { get; }

    internal ImmutableArray<FactResult> Facts { get; }

    internal ReferenceComparison? Comparison { get; }

    /// <summary>All numbers as JSON, a line's end after it: docs/realism.md describes the keys.</summary>
    public string ToJson() => RealismJson.Of(this);

    /// <summary>Writes <see cref="FactsFile"/> and <see cref="PageFile"/>; they appear together or not at all.</summary>
    /// <param name="folder">Where; made when it is missing. Files of the same names are replaced.</param>
    /// <param name="command">The command line that makes the report again; shown on the page.</param>
    /// <returns>The paths written.</returns>
    /// <exception cref="OutputException">The folder cannot be written to; the message says what is in the way.</exception>
    public ImmutableArray<string> Write(string folder, string command)
    {
        using var files = new StagedFiles(folder);
        files.Write(FactsFile, output => output.Write(ToJson()));
        files.Write(PageFile, output => output.Write(RealismPage.Of(this, command)));
        return files.Commit();
    }
}

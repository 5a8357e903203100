namespace Arena.Architecture.Tests;

/// <summary>A file that a reader can hold in mind; wiring is shorter still.</summary>
internal sealed class FileLengthRule : SourceRule
{
    private const int MaximumLines = 400;
    private const int MaximumProgramLines = 80;

    public override IReadOnlyList<string> Broken => [string.Concat(Enumerable.Repeat("// a line\n", MaximumLines + 2))];

    public override IReadOnlyList<string> Allowed => [string.Concat(Enumerable.Repeat("// a line\n", MaximumLines - 1))];

    public override bool AppliesTo(SourceFile file) => true;

    public override IEnumerable<Violation> Check(SourceFile file)
    {
        var limit = file.Stem == "Program" ? MaximumProgramLines : MaximumLines;
        var lines = file.Text.Lines.Count;
        if (lines > limit) yield return new(file.Path, lines, $"{lines} lines; allowed are {limit}");
    }
}

namespace Arena.Architecture.Tests;

/// <summary>Holds every source file to every rule, and every rule to its own examples.</summary>
public sealed class SourceRuleTests
{
    private static readonly SourceRule[] Rules =
    [
        .. typeof(SourceRule).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(SourceRule)) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (SourceRule)Activator.CreateInstance(type)!),
    ];

    public static TheoryData<string> RuleNames => [.. Rules.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void Rule_OverTheRepository_FindsNothing(string name)
    {
        var rule = Named(name);
        var scope = Repository.Sources.Where(rule.AppliesTo).ToList();
        Assert.NotEmpty(scope);

        var violations = scope.SelectMany(rule.Check).ToList();

        Assert.True(violations.Count == 0, $"{violations.Count} places break '{name}':\n" + string.Join('\n', violations));
    }

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void Rule_OverBrokenExamples_FindsEach(string name)
    {
        var rule = Named(name);
        Assert.NotEmpty(rule.Broken);
        foreach (var example in rule.Broken)
        {
            var file = new SourceFile(rule.ExamplePath, example);
            Assert.True(rule.AppliesTo(file), $"'{name}' does not apply to its own examples at {rule.ExamplePath}");
            Assert.True(rule.Check(file).Any(), $"'{name}' misses:\n{example}");
        }
    }

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void Rule_OverAllowedExamples_FindsNothing(string name)
    {
        var rule = Named(name);
        foreach (var example in rule.Allowed)
        {
            var found = rule.Check(new SourceFile(rule.ExamplePath, example)).ToList();
            Assert.True(found.Count == 0, $"'{name}' objects to:\n{example}\n{string.Join('\n', found)}");
        }
    }

    private static SourceRule Named(string name) => Rules.Single(rule => rule.Name == name);
}

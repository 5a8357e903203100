using Arena.Repeatability.Tests;

if (args is [Repertoire.Verb or Repertoire.FactsVerb])
{
    RuntimeFacts.Print(Console.Out);
    if (args[0] == Repertoire.Verb) Repertoire.Print(Console.Out);
    return 0;
}

return await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);

using Arena.Repeatability.Tests;

if (args is [Repertoire.Verb])
{
    RuntimeFacts.Print(Console.Out);
    Repertoire.Print(Console.Out);
    return 0;
}

return await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);

using Arena.Tournaments.Tests;

if (args is ["play-golden-matches"])
{
    GoldenPlayer.PrintHashes(Console.Out);
    return 0;
}

return await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);

namespace Arena.Bots.Tests;

public sealed class BotAssemblyTests
{
    [Fact]
    public void Load_NoSuchFile_SaysSo()
    {
        var error = Assert.Throws<ArgumentException>(() => BotAssembly.Load("nowhere/Mine.dll"));
        Assert.StartsWith("there is no file 'nowhere/Mine.dll'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_FileThatIsNoAssembly_SaysSo()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("arena-bot").FullName, "Text.dll");
        File.WriteAllText(path, "not an assembly");
        var error = Assert.Throws<ArgumentException>(() => BotAssembly.Load(path));
        Assert.Contains("cannot be loaded as a bot's assembly", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_AssemblyWithoutBots_SaysWhatItLookedFor()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("arena-bot").FullName, "Empty.dll");
        File.WriteAllBytes(path, Compiler.Compile("Empty", "public static class Nothing { public static string Description => \"\"; }"));
        var error = Assert.Throws<ArgumentException>(() => BotAssembly.Load(path));
        Assert.Contains("static property 'Description' of type BotDescription", error.Message, StringComparison.Ordinal);
    }
}

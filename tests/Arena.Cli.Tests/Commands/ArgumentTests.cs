namespace Arena.Cli.Tests;

public sealed class ArgumentTests
{
    [Theory]
    [InlineData("frobnicate", "'frobnicate'")]
    [InlineData("tournament walk", "'walk'")]
    [InlineData("tournament run", "FILE is missing")]
    [InlineData("tournament run cup.json --seed seven", "--seed: 'seven' is not allowed; give a whole number from 0 to 18446744073709551615")]
    [InlineData("tournament run cup.json --seed -1", "--seed: '-1' is not allowed")]
    [InlineData("tournament run cup.json --seed 18446744073709551616", "--seed: '18446744073709551616' is not allowed")]
    [InlineData("tournament run cup.json --seed 1.5", "--seed: '1.5' is not allowed")]
    [InlineData("tournament run cup.json --workers 0", "--workers: '0' is not allowed; give a whole number from 1 to 256")]
    [InlineData("tournament run cup.json --workers many", "--workers: 'many' is not allowed")]
    [InlineData("tournament run cup.json --colour red", "'--colour'")]
    [InlineData("match", "SCENARIO is missing")]
    [InlineData("match tiny --lineup a.json --sessions 0", "--sessions: '0' is not allowed; give a whole number from 1 to 10000")]
    [InlineData("match tiny --lineup a.json --host cloud", "--host: 'cloud' is not allowed; give compact or distributed")]
    [InlineData("match tiny --lineup a.json --seed", "--seed")]
    [InlineData("match tiny --lineup a.json --seed 1 --seed 2", "--seed")]
    [InlineData("replay", "TAPE is missing")]
    [InlineData("export a.tape --format parquet --out x", "--format: 'parquet' is not allowed; give lobster or itch or csv")]
    [InlineData("export a.tape --out x", "'--format' is required")]
    [InlineData("book replay --format lobster --out b.csv", "MESSAGES is missing")]
    [InlineData("book replay m.csv --out b.csv", "'--format' is required")]
    [InlineData("book replay m.csv --format fix", "--format: 'fix' is not allowed; give lobster or itch or bench")]
    [InlineData("book replay m.csv --format lobster --levels 0", "--levels: '0' is not allowed; give a whole number from 1 to 1000")]
    [InlineData("roster --firms 0 --seed 1 --out r.json", "--firms: '0' is not allowed; give a whole number from 1 to 1000")]
    [InlineData("roster --firms 3 --seed 1", "'--out' is required")]
    [InlineData("new bot", "NAME is missing")]
    [InlineData("new bot my-bot --kind robot", "--kind: 'robot' is not allowed; give quoter or prop or trader")]
    [InlineData("schema", "'--out' is required")]
    public void Invoke_WrongArguments_SaysWhichAndWhatIsAllowed(string line, string message) =>
        Cli.Run(line.Split(' ')).AssertRefused(message, "--help");

    [Theory]
    [InlineData("tournament run no-such-cup.json", "no-such-cup.json")]
    [InlineData("match tiny --host distributed", "--host: distributed needs a line-up; give --lineup too, or compact")]
    [InlineData("match no-such-scenario --lineup a.json", "'no-such-scenario' is neither a file nor a shipped scenario")]
    [InlineData("match tiny --lineup no-such-lineup.json", "no-such-lineup.json")]
    [InlineData("replay no-such.tape", "TAPE: no-such.tape: cannot be read")]
    [InlineData("export no-such.tape --format csv --out x", "TAPE: no-such.tape: cannot be read")]
    [InlineData("book replay no-such.csv --format lobster --out b.csv", "MESSAGES: no-such.csv: cannot be read")]
    [InlineData("book replay no-such.bin --format bench", "MESSAGES: no-such.bin: cannot be read")]
    [InlineData("book replay no-such.itch --format itch --out b.csv", "MESSAGES: no-such.itch: cannot be read")]
    [InlineData("book replay m.csv --format lobster", "--format lobster: nothing to do; give --out or --check")]
    [InlineData("book replay m.itch --format itch", "--format itch: nothing to do; give --out")]
    [InlineData("book replay m.bin --format bench --out b.csv", "--out: has no meaning with --format bench")]
    [InlineData("book replay m.itch --format itch --out b.csv --check c.csv", "--check: has no meaning with --format itch")]
    [InlineData("book replay m.csv --format lobster --out b.csv --symbol AXM", "--symbol: has no meaning with --format lobster")]
    [InlineData("bots --bots no-such.dll", "--bots: there is no file 'no-such.dll'")]
    [InlineData("new bot Bad_Name", "NAME: 'Bad_Name' is not allowed")]
    [InlineData("new bot fixed-spread", "NAME: 'fixed-spread' is a bot of the arena")]
    public void Invoke_MissingOrUnusable_SaysWhat(string line, string message) => Cli.Run(line.Split(' ')).AssertRefused(message);

    [Fact]
    public void Invoke_EmptyPath_IsRefused() => Cli.Run("schema", "--out", "").AssertRefused("--out: '' is not allowed; give the path of a folder");

    [Fact]
    public void Invoke_UnwritableLog_IsRefused() =>
        Cli.Run("match", "tiny", "--lineup", "a.json", "--log", AppContext.BaseDirectory).AssertRefused("--log: ", "cannot be written");
}

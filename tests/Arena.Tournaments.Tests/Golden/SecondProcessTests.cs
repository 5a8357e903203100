using System.Diagnostics;
using System.Globalization;

namespace Arena.Tournaments.Tests;

public sealed class SecondProcessTests
{
    [Theory]
    [InlineData("C", "UTC", "0")]
    [InlineData("tr_TR.UTF-8", "Pacific/Apia", "1")]
    public async Task Match_InASecondProcess_HasTheSameHashes(string language, string timeZone, string tieredCompilation)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { typeof(SecondProcessTests).Assembly.Location, "play-golden-matches" },
            Environment = { ["LANG"] = language, ["LC_ALL"] = language, ["TZ"] = timeZone, ["DOTNET_TieredCompilation"] = tieredCompilation },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await errors);
        Assert.Equal(GoldenPlayer.Hashes(), output);
    }

    [Fact]
    public void Match_UnderAForeignCulture_HasTheSameHashes()
    {
        var expected = GoldenPlayer.Hashes();
        var before = CultureInfo.CurrentCulture;
        var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        foreign.NumberFormat = new NumberFormatInfo { NegativeSign = "~", NumberDecimalSeparator = ",", NumberGroupSeparator = "." };
        try
        {
            CultureInfo.CurrentCulture = foreign;
            Assert.Equal(expected, GoldenPlayer.Hashes());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}

using System.Globalization;

namespace Arena.Tournaments.Tests;

public sealed class CultureTests
{
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

namespace Arena.Analysis.Tests;

public sealed class CsvWriterTests
{
    [Fact]
    public void Fields_WithEverySpecialCharacter_ReadBackAsWritten()
    {
        using var output = new StringWriter();
        string[] fields = ["plain", "", "a,b", "say \"hi\"", "two\r\nlines", "\"", " spaces "];

        var csv = new CsvWriter(output);
        csv.Row(fields);
        csv.Text("x").Whole(long.MinValue).Currency(new Money(-1_500_000)).Number(null, 2).Number(1.005, 1).EndRow();

        var rows = Csv.Parse(output.ToString());
        Assert.Equal(fields, rows[0]);
        Assert.Equal(["x", "-9223372036854775808", "-1.500000", "", "1.0"], rows[1]);
    }
}

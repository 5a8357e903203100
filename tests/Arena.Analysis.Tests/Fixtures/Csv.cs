using System.Text;

namespace Arena.Analysis.Tests;

/// <summary>Reads tables after RFC 4180, strictly: rows end with CR LF, quotes inside a quoted field are doubled.</summary>
internal static class Csv
{
    public static List<List<string>> Parse(string text)
    {
        var rows = new List<List<string>> { new() };
        var field = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted)
            {
                if (c != '"') field.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') field.Append(text[++i]);
                else isQuoted = false;
            }
            else if (c == '"')
            {
                Assert.Equal(0, field.Length);
                isQuoted = true;
            }
            else if (c is ',' or '\r')
            {
                rows[^1].Add(field.ToString());
                field.Clear();
                if (c == ',') continue;
                Assert.Equal('\n', text[++i]);
                rows.Add([]);
            }
            else
            {
                Assert.NotEqual('\n', c);
                field.Append(c);
            }
        }

        Assert.False(isQuoted);
        Assert.Empty(rows[^1]);
        rows.RemoveAt(rows.Count - 1);
        return rows;
    }
}

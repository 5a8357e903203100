using System.Globalization;
using Arena.Tournaments;

namespace Arena.Cli;

/// <summary>A tournament's outcome as tables for the terminal.</summary>
internal static class LeaderboardTables
{
    private const string None = "-";

    /// <summary>Writes the leaderboard, then the adversaries.</summary>
    public static void Write(Terminal terminal, Leaderboard board)
    {
        terminal.Output.WriteLine(
            $"{board.Tournament}: {board.Finished} matches; rating on the Elo scale, money per session in units of currency, 95 % intervals");
        WriteFirms(terminal, board);
        if (!board.Adversaries.IsEmpty) WriteAdversaries(terminal, board);
    }

    private static void WriteFirms(Terminal terminal, Leaderboard board)
    {
        var table = new TextTable(
            "rank >", "firm", "rating >", "interval >", "won >", "P&L >", "interval >", "Sharpe >", "drawdown >", "losing % >", "void >");
        foreach (var firm in board.Firms)
        {
            var performance = firm.Performance;
            table.AddRow(
                Whole(firm.Rank), firm.Name, Fixed(firm.Rating, 0), Interval(firm.RatingInterval, 0),
                $"{firm.Wins.ToString("0.#", CultureInfo.InvariantCulture)}/{firm.Comparisons}",
                Fixed(performance.MeanSessionPnl, 0), Interval(performance.MeanSessionPnlInterval, 0),
                Optional(performance.Sharpe, 1), Fixed(performance.MaximumDrawdown.Units, 0),
                Fixed(performance.LosingShare * 100, 0), Whole(performance.VoidMatches));
        }

        table.Write(terminal.Output);
    }

    private static void WriteAdversaries(Terminal terminal, Leaderboard board)
    {
        terminal.Output.WriteLine("Adversaries, and who paid: a kind's P&L per session at tables with the adversary, and at all others");
        var table = new TextTable(
            "adversary", "bot", "sessions >", "P&L >", "interval >", "Sharpe >", "payer", "with >", "without >");
        foreach (var adversary in board.Adversaries)
        {
            var performance = adversary.Performance;
            string[] first =
            [
                adversary.Name, adversary.Bot, Whole(performance.Sessions), Fixed(performance.MeanSessionPnl, 0),
                Interval(performance.MeanSessionPnlInterval, 0), Optional(performance.Sharpe, 1),
            ];
            if (adversary.Payers.IsEmpty) table.AddRow([.. first, None, None, None]);
            foreach (var payer in adversary.Payers)
            {
                table.AddRow([.. first, payer.Group, Fixed(payer.MeanPnlWith, 0), Optional(payer.MeanPnlWithout, 0)]);
                Array.Fill(first, "");
            }
        }

        table.Write(terminal.Output);
    }

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Optional(double? value, int decimals) => value is { } number ? Fixed(number, decimals) : None;

    private static string Interval(Interval? interval, int decimals) =>
        interval is { } between ? $"{Fixed(between.Low, decimals)}..{Fixed(between.High, decimals)}" : None;

    private static string Fixed(double value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        // Adding zero turns a negative zero into a plain one.
        return (rounded + 0.0).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}

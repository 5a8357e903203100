namespace Arena.Analysis;

/// <summary>What scores are called and measured in.</summary>
internal static class ScoreUnits
{
    public static string Of(ScoreKind score) => score == ScoreKind.Sharpe ? "Sharpe" : "currency";

    public static string Name(ScoreKind score) => score switch
    {
        ScoreKind.NetPnl => "mean net P&L of a session",
        ScoreKind.Sharpe => "annualised Sharpe ratio",
        _ => "certainty equivalent: mean net P&L of a session less what its risk costs",
    };
}

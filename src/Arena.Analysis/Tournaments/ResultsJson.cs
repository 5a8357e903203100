using System.Text;
using System.Text.Json;

namespace Arena.Analysis;

/// <summary>
/// A tournament's whole result for programs. Money with the name's ending <c>Micros</c>, and every term of a P&amp;L, is in whole
/// micro-units of currency; other statistics in units of currency. Depends on its input alone, byte for byte.
/// </summary>
internal sealed class ResultsJson
{
    /// <summary>Raised when a reader of an older file would misunderstand a newer one.</summary>
    public const int FormatVersion = 1;

    private readonly TournamentData _data;
    private readonly EconomicsReport _economics;
    private readonly Utf8JsonWriter _json;

    private ResultsJson(TournamentData data, EconomicsReport economics, Utf8JsonWriter json)
    {
        _data = data;
        _economics = economics;
        _json = json;
    }

    /// <summary>The file's text.</summary>
    public static string Of(TournamentData data, EconomicsReport economics)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
            new ResultsJson(data, economics, json).Write();
        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private void Write()
    {
        _json.WriteStartObject();
        _json.WriteNumber("formatVersion", FormatVersion);
        _json.WriteString("resultsHash", _data.Leaderboard.ResultsHash);
        _json.WriteString("engineVersion", EngineVersion.Current);
        _json.WriteString("command", _data.Input.Command);
        _json.WriteNumber("plannedMatches", _data.Leaderboard.Planned);
        _json.WriteNumber("finishedMatches", _data.Leaderboard.Finished);
        WriteTournament(_data.Tournament);
        _json.WriteObjects("leaderboard", _data.Leaderboard.Firms, WriteStanding);
        _json.WriteObjects("adversaries", _data.Leaderboard.Adversaries, WriteAdversary);
        _json.WriteObjects("firms", _data.Firms, WriteTotals);
        WriteEconomics();
        _json.WriteObjects("matches", _data.Matches, match => ResultsJsonMatch.Write(_json, match));
        _json.WriteEndObject();
    }

    private void WriteTournament(TournamentSpec tournament)
    {
        _json.WriteStartObject("tournament");
        _json.WriteString("name", tournament.Name);
        _json.WriteNumber("seed", tournament.Seed);
        _json.WriteString("configurationHash", tournament.ConfigurationHash);
        _json.WriteString("score", tournament.Score.ToString());
        _json.WriteNumber("boardsPerScenario", tournament.BoardsPerScenario);
        _json.WriteNumber("firmsPerTable", tournament.FirmsPerTable);
        _json.WriteNumber("adversariesPerTable", tournament.AdversariesPerTable);
        _json.WriteNumber("sessionsPerMatch", tournament.SessionsPerMatch);
        _json.WriteStartArray("scenarios");
        foreach (var scenario in tournament.Scenarios) _json.WriteStringValue(scenario.Name);
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteStanding(Standing standing)
    {
        _json.WriteNumber("rank", standing.Rank);
        _json.WriteString("name", standing.Name);
        _json.WriteOptional("rating", standing.Rating);
        _json.WriteInterval("ratingInterval", standing.RatingInterval);
        _json.WriteOptional("wins", standing.Wins);
        _json.WriteNumber("comparisons", standing.Comparisons);
        _json.WriteOptional("score", standing.Score);
        _json.WriteOptional("difference", standing.Difference);
        _json.WriteInterval("differenceInterval", standing.DifferenceInterval);
        WritePerformance(standing.Performance);
    }

    private void WritePerformance(Performance performance)
    {
        _json.WriteNumber("matches", performance.Matches);
        _json.WriteNumber("voidMatches", performance.VoidMatches);
        _json.WriteNumber("sessions", performance.Sessions);
        _json.WriteOptional("meanSessionPnl", performance.MeanSessionPnl);
        _json.WriteInterval("meanSessionPnlInterval", performance.MeanSessionPnlInterval);
        _json.WriteOptional("sharpe", performance.Sharpe);
        _json.WriteMicros("maximumDrawdownMicros", performance.MaximumDrawdown);
        _json.WriteOptional("losingShare", performance.LosingShare);
        _json.WriteTerms("pnl", performance.Pnl);
        _json.WriteNumber("lossStops", performance.LossStops);
        _json.WriteNumber("faults", performance.Faults);
    }

    private void WriteAdversary(AdversaryStanding adversary)
    {
        _json.WriteString("name", adversary.Name);
        _json.WriteString("bot", adversary.Bot);
        WritePerformance(adversary.Performance);
        _json.WriteObjects("payers", adversary.Payers, payer =>
        {
            _json.WriteString("group", payer.Group);
            _json.WriteBoolean("isBackground", payer.IsBackground);
            _json.WriteNumber("sessions", payer.Sessions);
            _json.WriteOptional("meanPnlWith", payer.MeanPnlWith);
            _json.WriteOptional("meanPnlWithout", payer.MeanPnlWithout);
        });
    }

    private void WriteTotals(CompetitorTotals firm)
    {
        _json.WriteString("name", firm.Name);
        _json.WriteTerms("pnl", firm.Pnl);
        _json.WriteObjects("books", firm.Books, book =>
        {
            _json.WriteString("name", book.Name);
            _json.WriteString("kind", book.Kind.ToString());
            _json.WriteString("bot", book.Bot);
            _json.WriteTerms("pnl", book.Pnl);
            _json.WriteNumber("volumeLots", book.Volume.Lots);
            _json.WriteNumber("makerVolumeLots", book.MakerVolume.Lots);
            _json.WriteNumber("transferVolumeLots", book.TransferVolume.Lots);
            _json.WriteNumber("maximumInventoryLots", book.MaximumInventory.Lots);
            _json.WriteOptional("meanInventoryLots", book.MeanInventory);
            _json.WriteNumber("rejections", book.Rejections);
        });
    }

    private void WriteEconomics()
    {
        _json.WriteStartObject("economics");
        _json.WriteObjects("findings", _economics.Findings, finding =>
        {
            _json.WriteString("claim", finding.Claim);
            _json.WriteString("verdict", finding.Verdict.ToString());
            _json.WriteString("evidence", finding.Evidence);
        });
        _json.WriteMicros("feesPaidMicros", _economics.Fees.TotalPaid);
        _json.WriteMicros("venueFeesMicros", _economics.Fees.Venue);
        _json.WriteEndObject();
    }
}

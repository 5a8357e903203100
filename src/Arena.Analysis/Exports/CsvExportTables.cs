namespace Arena.Analysis;

/// <summary>The tables of an export that are known before the first record, and the heads of the others.</summary>
internal static class CsvExportTables
{
    /// <summary>Starts a table with its header.</summary>
    public static CsvWriter Begin(StagedFiles files, string name, params ReadOnlySpan<string> columns)
    {
        var csv = new CsvWriter(files.Add(name));
        csv.Row(columns);
        return csv;
    }

    /// <summary>Who owns which account.</summary>
    public static void WriteAccounts(CsvWriter csv, TapeHeader header)
    {
        csv.Row("account", "name", "kind", "owner", "latency [ns]");
        var names = new AccountNames(header);
        var participants = header.Participants();
        foreach (var account in participants.Accounts)
        {
            csv.Whole(account.Id.Index).Text(names.Of(account.Id)).Text(account.Kind.ToString());
            var isCompetitor = account.Owner < participants.Competitors.Length;
            csv.Text(isCompetitor ? participants.Competitors[account.Owner].Name : account.Name);
            if (isCompetitor) csv.Whole(participants.Competitors[account.Owner].Latency.Nanoseconds);
            else csv.Text("");
            csv.EndRow();
        }
    }

    /// <summary>What was traded.</summary>
    public static void WriteInstruments(CsvWriter csv, TapeHeader header)
    {
        csv.Row(
            "instrument", "kind", "tickValue [micros per lot]", "referencePrice [ticks]", "makerFee [micros per lot]", "takerFee [micros per lot]",
            "priceBand [ticks]", "maximumOrder [lots]", "beta");
        foreach (var instrument in header.Instruments)
        {
            csv.Text(instrument.Symbol).Text(instrument.Kind.ToString()).Whole(instrument.TickValue.Micros).Whole(instrument.ReferencePrice.Ticks)
                .Whole(instrument.MakerFeePerLot.Micros).Whole(instrument.TakerFeePerLot.Micros).Whole(instrument.PriceBandTicks)
                .Whole(instrument.MaximumOrderQuantity.Lots).Number(instrument.Beta, 6).EndRow();
        }
    }
}

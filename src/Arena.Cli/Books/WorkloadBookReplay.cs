using System.Globalization;
using Arena.Interchange;

namespace Arena.Cli;

/// <summary><c>--format bench</c>: totals, hash and speed of a workload.</summary>
internal sealed class WorkloadBookReplay(Terminal terminal, string path) : BookReplay(terminal, path)
{
    private WorkloadFigures? _figures;

    /// <inheritdoc/>
    public override void Play(Action<double> progress)
    {
        byte[] bytes;
        using (var file = Open("MESSAGES", Messages))
        {
            if (!file.CanSeek || file.Length > Array.MaxLength)
                throw new CliException($"MESSAGES: {Messages}: cannot be read: allowed is a file of at most {Array.MaxLength} bytes, which is held in memory");
            bytes = new byte[file.Length];
            file.ReadExactly(bytes);
        }

        _figures = WorkloadReplay.Run(Messages, bytes, progress, Terminal.Interrupted);
    }

    /// <inheritdoc/>
    public override int Report(bool json)
    {
        var figures = _figures!;
        var hash = figures.TapeHash.ToString("x16", CultureInfo.InvariantCulture);
        if (json) WriteJson(figures, hash);
        else WriteText(figures, hash);
        return ExitCodes.Done;
    }

    private void WriteJson(WorkloadFigures figures, string hash) => JsonOutput.Write(Terminal, writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("messages", figures.Messages);
        writer.WriteNumber("trades", figures.Trades);
        writer.WriteNumber("tradedQuantity", figures.TradedQuantity);
        writer.WriteNumber("notional", figures.Notional);
        writer.WriteString("tapeHash", hash);
        writer.WriteNumber("messagesPerSecond", Math.Round(figures.MessagesPerSecond));
        writer.WriteEndObject();
    });

    private void WriteText(WorkloadFigures figures, string hash)
    {
        FormattableString text =
            $"""
              {Messages}: {figures.Messages:N0} messages, {figures.Trades:N0} trades, traded quantity {figures.TradedQuantity:N0}, notional {figures.Notional:N0}
              tape hash {hash}, best bid {figures.BestBid:N0}, best ask {figures.BestAsk:N0}, live orders {figures.LiveOrders:N0}
              messages per second of thread CPU time: median {figures.MessagesPerSecond / 1e6:F2} M, best {figures.Rates[^1] / 1e6:F2} M, worst {figures.Rates[0] / 1e6:F2} M of {figures.Rates.Length}
              """;
        Terminal.Output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
    }
}

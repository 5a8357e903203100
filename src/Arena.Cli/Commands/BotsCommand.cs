using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Arena.Sdk;

namespace Arena.Cli;

/// <summary><c>arena bots</c>: what can drive a book, and by which numbers it is tuned.</summary>
internal sealed class BotsCommand : ArenaCommand
{
    private readonly Option<string?> _bots = CommonOptions.Bots();
    private readonly Option<bool> _json = CommonOptions.Json();

    public BotsCommand(Terminal terminal)
        : base("bots", "Lists the bots that firms and traders can be made of, with their parameters.", "bots --json", terminal)
    {
        Add(_bots);
        Add(_json);
    }

    protected override Task<int> RunAsync(ParseResult arguments, Serilog.ILogger log)
    {
        var bots = BotSource.Create(arguments.GetValue(_bots)).Bots;
        if (arguments.GetValue(_json)) JsonOutput.Write(Terminal, writer => WriteJson(writer, bots));
        else foreach (var bot in bots) WriteTable(bot);
        return Task.FromResult(ExitCodes.Done);
    }

    private static void WriteJson(Utf8JsonWriter writer, IEnumerable<BotDescription> bots)
    {
        writer.WriteStartArray();
        foreach (var bot in bots)
        {
            writer.WriteStartObject();
            writer.WriteString("name", bot.Name);
            writer.WriteString("kind", KindName(bot.Kind));
            writer.WriteNumber("version", bot.Version);
            writer.WriteString("summary", bot.Summary);
            writer.WriteStartArray("parameters");
            foreach (var parameter in bot.Parameters) WriteParameter(writer, parameter);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteParameter(Utf8JsonWriter writer, BotParameter parameter)
    {
        writer.WriteStartObject();
        writer.WriteString("name", parameter.Name);
        writer.WriteNumber("default", parameter.Default);
        writer.WriteNumber("minimum", parameter.Minimum);
        writer.WriteNumber("maximum", parameter.Maximum);
        writer.WriteString("meaning", parameter.Meaning);
        writer.WriteEndObject();
    }

    private static string KindName(BotKind kind) => kind switch
    {
        BotKind.Quoter => "quoter",
        BotKind.Prop => "prop",
        _ => "trader",
    };

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    private void WriteTable(BotDescription bot)
    {
        Terminal.Output.WriteLine($"{bot.Name} ({KindName(bot.Kind)}, version {bot.Version}): {bot.Summary}");
        if (bot.Parameters.IsEmpty) return;
        var table = new TextTable("parameter", "default >", "from >", "to >", "meaning");
        foreach (var parameter in bot.Parameters)
        {
            table.AddRow(
                parameter.Name, Number(parameter.Default), Number(parameter.Minimum), Number(parameter.Maximum), parameter.Meaning);
        }

        table.Write(Terminal.Output);
    }
}

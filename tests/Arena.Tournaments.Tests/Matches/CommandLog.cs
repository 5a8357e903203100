using System.Globalization;
using Arena.Exchange;
using Arena.Sdk;
using Arena.Simulation;

namespace Arena.Tournaments.Tests;

/// <summary>The commands of a tape as lines that do not depend on places: names for accounts, own counters for orders.</summary>
internal sealed class CommandLog : TapeRecords
{
    private readonly List<string> _lines = [];
    private readonly ParticipantTable _participants;
    private int _session;

    private CommandLog(TapeHeader header) => _participants = header.Participants();

    public static IReadOnlyList<string> Of(byte[] tape)
    {
        var reader = new TapeReader(tape);
        var log = new CommandLog(reader.Header);
        reader.ReadAll(log);
        return log._lines;
    }

    public override void OnSessionOpened(int session) => _session = session;

    public override void OnCommand(Timestamp now, in Command command) => _lines.Add(string.Create(
        CultureInfo.InvariantCulture,
        $"{_session} {now} {Name(command.Account)} {command with { Account = default, Order = Sequence(command.Order), SecondOrder = Sequence(command.SecondOrder) }}"));

    private string Name(AccountId account)
    {
        var spec = _participants.Accounts[account.Index];
        return spec.Owner < _participants.Competitors.Length ? _participants.Competitors[spec.Owner].Name + "/" + spec.Name : spec.Name;
    }

    private static OrderId Sequence(OrderId order) => new(order.Value & ((1L << OrderId.SequenceBits) - 1));
}

using System.Buffers.Binary;
using Arena.Exchange;
using Arena.Sdk;

namespace Arena.Bench;

/// <summary>
/// A workload file as commands: each order's account follows from its id, and its replacement stays with it. The venue
/// keeps an owner from trading with itself, which the core does not, so that a few orders of the file are gone when it names them.
/// </summary>
internal sealed class WorkloadCommands : ICommandSource
{
    private const int RecordLength = 24;

    private readonly byte[] _file;
    private readonly byte[] _accountOfId;

    public WorkloadCommands(byte[] file)
    {
        _file = file;
        _accountOfId = new byte[Count + 1];
        for (var id = 1; id < _accountOfId.Length; id++)
        {
            // A few rounds of a multiplicative hash: neighbours in time get accounts that have nothing to do with each other.
            _accountOfId[id] = (byte)((id * 0x9E3779B1L >> 20) % VenueBench.Accounts);
        }

        for (var i = 0; i < Count; i++)
        {
            var record = Record(i);
            if (record[0] == 4) _accountOfId[Number(record, 8)] = _accountOfId[Number(record, 4)];
        }
    }

    public int Count => _file.Length / RecordLength;

    public void Read(int index, out Command command)
    {
        var record = Record(index);
        var id = Number(record, 4);
        var account = _accountOfId[id];
        command = new Command
        {
            Kind = (CommandKind)record[0],
            Account = new AccountId(account),
            Side = (Side)record[1],
            Order = OrderId.Of(account, id),
            SecondOrder = OrderId.Of(account, Number(record, 8)),
            Price = new Price(Number(record, 12)),
            Quantity = new Quantity(Number(record, 16)),
        };
    }

    private ReadOnlySpan<byte> Record(int index) => _file.AsSpan(index * RecordLength, RecordLength);

    private static int Number(ReadOnlySpan<byte> record, int offset) => BinaryPrimitives.ReadInt32LittleEndian(record[offset..]);
}

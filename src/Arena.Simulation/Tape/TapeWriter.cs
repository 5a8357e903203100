using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Arena.Simulation;

/// <summary>
/// Writes a match's tape as it is played: records in blocks, each block's hash chained to the one before. Layout in
/// <c>docs/tape.md</c>. Allocates nothing after its header.
/// </summary>
public sealed class TapeWriter : IMarketObserver
{
    // [hash before][length][payload][hash], so that hashing and handing on are one span each.
    private const int LengthAt = TapeFormat.HashLength;
    private const int PayloadAt = LengthAt + TapeFormat.LengthLength;
    private const int FlushAt = PayloadAt + TapeFormat.MaximumBlockLength - TapeFormat.MaximumRecordLength;

    private readonly byte[] _buffer = new byte[PayloadAt + TapeFormat.MaximumBlockLength + TapeFormat.HashLength];
    private readonly TapeEncoder _encoder;
    private readonly ITapeSink? _sink;
    private ulong _blocks;
    private ulong _records;
    private long _lastTime;
    private int _instruments = -1;
    private bool _isComplete;

    /// <summary>A writer before its header.</summary>
    /// <param name="sink">Where the bytes go; <c>null</c>: nowhere, the hash alone is wanted.</param>
    public TapeWriter(ITapeSink? sink = null)
    {
        _sink = sink;
        _encoder = new TapeEncoder(_buffer) { Position = PayloadAt };
    }

    /// <summary>Writes the header: once, before anything else.</summary>
    /// <exception cref="ArgumentException">It is larger than a tape can hold: a name too long, or too many participants.</exception>
    public void WriteHeader(TapeHeader header)
    {
        Invariant.Require(_instruments < 0, "a tape has one header, before anything else");
        TapeHeaderCodec.RequireEncodable(header);
        Span<byte> prologue = stackalloc byte[TapeFormat.PrologueLength];
        TapeFormat.Magic.CopyTo(prologue);
        BinaryPrimitives.WriteUInt32LittleEndian(prologue[TapeFormat.Magic.Length..], TapeFormat.Version);
        SHA256.HashData(prologue, _buffer);
        _sink?.Write(prologue);
        _instruments = header.Instruments.Length;
        TapeHeaderCodec.Write(header, this);
    }

    /// <summary>Ends the tape: writes what is left, and the footer.</summary>
    /// <returns>The tape's final hash in lower-case hex: it identifies the outcome.</returns>
    public string Complete()
    {
        RequireOpen();
        if (_encoder.Position > PayloadAt) Flush();
        _isComplete = true;
        var footer = _buffer.AsSpan(LengthAt, TapeFormat.FooterLength);
        footer.Clear();
        BinaryPrimitives.WriteUInt64LittleEndian(footer[TapeFormat.LengthLength..], _blocks);
        BinaryPrimitives.WriteUInt64LittleEndian(footer[(TapeFormat.LengthLength + 8)..], _records);
        var hash = footer[^TapeFormat.HashLength..];
        SHA256.HashData(_buffer.AsSpan(0, LengthAt + TapeFormat.FooterLength - TapeFormat.HashLength), hash);
        _sink?.Write(footer);
        return Convert.ToHexStringLower(hash);
    }

    /// <inheritdoc/>
    public void OnSessionOpened(int session)
    {
        _lastTime = 0;
        Begin(TapeRecordKind.SessionOpened).Unsigned((ulong)session);
    }

    /// <inheritdoc/>
    public void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values)
    {
        Invariant.RequireEqual(_instruments, mids.Length, "mids of a round");
        Invariant.RequireEqual(_instruments, values.Length, "latent values of a round");
        var encoder = Begin(TapeRecordKind.Round);
        encoder.Unsigned((ulong)round);
        WriteTime(now);
        for (var i = 0; i < mids.Length; i++)
        {
            encoder.Signed(mids[i].Value);
            // Differences wrap, so any pair of values has one.
            encoder.Signed(unchecked(values[i].Value - mids[i].Value));
        }
    }

    /// <inheritdoc/>
    public void OnDecision(int competitor, int round, Timestamp thinkingTime, int commands)
    {
        var encoder = Begin(TapeRecordKind.Decision);
        var pen = encoder.Take();
        pen.Unsigned((ulong)competitor);
        pen.Unsigned((ulong)round);
        pen.Unsigned((ulong)thinkingTime.Nanoseconds);
        pen.Unsigned((ulong)commands);
        encoder.Put(pen);
    }

    /// <inheritdoc/>
    public void OnTransfer(in Transfer transfer)
    {
        var encoder = Begin(TapeRecordKind.Transfer);
        WriteTime(transfer.Time);
        encoder.Unsigned((ulong)transfer.Instrument.Index);
        encoder.Unsigned((ulong)transfer.Buyer.Index);
        encoder.Unsigned((ulong)transfer.Seller.Index);
        encoder.Signed(transfer.Quantity.Lots);
        encoder.Signed(transfer.Consideration.Micros);
        encoder.Signed(transfer.Mid.Value);
    }

    /// <inheritdoc/>
    public void OnNotice(in Notice notice)
    {
        var encoder = Begin(TapeRecordKind.Notice);
        encoder.Byte((byte)notice.Kind);
        WriteTime(notice.Time);
        encoder.Unsigned((ulong)notice.Account.Index);
        encoder.Signed(notice.Instrument.Index);
        encoder.Byte((byte)notice.Side);
        encoder.Unsigned((ulong)notice.Reason);
        encoder.Signed(notice.Quantity.Lots);
    }

    /// <inheritdoc/>
    public void OnCommand(Timestamp now, in Command command)
    {
        var encoder = Begin(TapeRecordKind.Command);
        WriteTime(now);
        TapeCommandCodec.Write(encoder, command);
    }

    /// <inheritdoc/>
    public void OnEvent(in MarketEvent marketEvent)
    {
        var encoder = Begin(TapeRecordKind.Event);
        WriteTime(marketEvent.Time);
        TapeEventCodec.Write(encoder, marketEvent);
    }

    /// <inheritdoc/>
    public void OnSessionClosed(Timestamp now, ReadOnlySpan<HalfTicks> settlementPrices)
    {
        Invariant.RequireEqual(_instruments, settlementPrices.Length, "settlement prices");
        var encoder = Begin(TapeRecordKind.SessionClosed);
        WriteTime(now);
        foreach (var price in settlementPrices) encoder.Signed(price.Value);
    }

    /// <summary>Starts a record; what belongs to it follows through the encoder.</summary>
    internal TapeEncoder Begin(TapeRecordKind kind)
    {
        RequireOpen();
        if (_encoder.Position > FlushAt) Flush();
        _records++;
        _encoder.Byte((byte)kind);
        return _encoder;
    }

    // Times differ little from one record to the next; wrapping keeps any pair of 64-bit times encodable.
    private void WriteTime(Timestamp time)
    {
        _encoder.Signed(unchecked(time.Nanoseconds - _lastTime));
        _lastTime = time.Nanoseconds;
    }

    private void Flush()
    {
        var end = _encoder.Position;
        BinaryPrimitives.WriteUInt32LittleEndian(_buffer.AsSpan(LengthAt), (uint)(end - PayloadAt));
        var hash = _buffer.AsSpan(end, TapeFormat.HashLength);
        SHA256.HashData(_buffer.AsSpan(0, end), hash);
        _sink?.Write(_buffer.AsSpan(LengthAt, end + TapeFormat.HashLength - LengthAt));
        hash.CopyTo(_buffer);
        _blocks++;
        _encoder.Position = PayloadAt;
    }

    private void RequireOpen() => Invariant.Require(_instruments >= 0 && !_isComplete, "a tape has its header and no footer yet");
}

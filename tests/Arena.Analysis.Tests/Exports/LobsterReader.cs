namespace Arena.Analysis.Tests;

/// <summary>
/// A book made from LOBSTER messages alone, as any other reader of the format would: it knows the format's conventions and nothing
/// of the arena.
/// </summary>
internal sealed class LobsterReader
{
    private readonly Dictionary<long, (long Size, long Price, int Direction)> _orders = [];

    public void Read(string message)
    {
        var fields = message.Split(',');
        Assert.Equal(6, fields.Length);
        Assert.Matches(@"^\d+\.\d{9}$", fields[0]);
        var (type, id, size) = (int.Parse(fields[1], CultureInfo.InvariantCulture), Number(fields[2]), Number(fields[3]));
        var (price, direction) = (Number(fields[4]), int.Parse(fields[5], CultureInfo.InvariantCulture));
        if (type == 7)
        {
            Assert.Equal((0, 0, -1), (id, size, direction));
            Assert.InRange(price, -1, 1);
            return;
        }

        Assert.True(size > 0);
        if (type == 6)
        {
            Assert.InRange(id, -3, -1);
            return;
        }

        if (type == 1)
        {
            _orders.Add(id, (size, price, direction));
            return;
        }

        var order = _orders[id];
        Assert.Equal((order.Price, order.Direction), (price, direction));
        if (type == 3) Assert.Equal(order.Size, size);
        else if (type == 2) Assert.True(order.Size > size);
        else Assert.Equal(4, type);
        Assert.True(order.Size >= size);
        if (order.Size == size) _orders.Remove(id);
        else _orders[id] = order with { Size = order.Size - size };
    }

    /// <summary>The ten best levels, as a row of an orderbook file.</summary>
    public string Row()
    {
        var asks = Levels(-1).OrderBy(level => level.Price).ToList();
        var bids = Levels(1).OrderByDescending(level => level.Price).ToList();
        return string.Join(',', Enumerable.Range(0, 10).Select(i => $"{Cell(asks, i, 9_999_999_999)},{Cell(bids, i, -9_999_999_999)}"));
    }

    private IEnumerable<(long Price, long Size)> Levels(int direction) => _orders.Values
        .Where(order => order.Direction == direction)
        .GroupBy(order => order.Price)
        .Select(level => (level.Key, level.Sum(order => order.Size)));

    private static string Cell(List<(long Price, long Size)> levels, int i, long empty) =>
        i < levels.Count ? $"{levels[i].Price},{levels[i].Size}" : $"{empty},0";

    private static long Number(string field) => long.Parse(field, CultureInfo.InvariantCulture);
}

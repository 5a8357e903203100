using System.Numerics;
using System.Runtime.CompilerServices;
using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>
/// Where the levels of one side are, and which is best. Prices are kept as keys that fall towards the best for both sides: the
/// price itself for asks, its 31-bit complement for bids, so that one piece of code serves both. A page is found through a hash
/// table, and most often without it: those found last are kept at hand. The pages that have orders are also kept in order, worst
/// first, so that the next best page is the last one.
/// </summary>
internal sealed class PriceLadder
{
    /// <summary>The best key of an empty side: worse than every price's.</summary>
    public const int NoKey = int.MaxValue;

    private const int PagesAtHand = 128;

    private readonly Side _side;
    private readonly BookMemory _memory;
    private readonly IndexMap<NeighbourHash> _pageOfNumber = new(64);
    private int[] _worstFirst = new int[64];
    private int _count;
    private AtHand _atHand;

    public PriceLadder(Side side, BookMemory memory)
    {
        _side = side;
        _memory = memory;
        KeyMask = side == Side.Buy ? int.MaxValue : 0;
    }

    /// <summary>What a price and its key differ by, bit by bit: the way there is the way back.</summary>
    public int KeyMask { get; }

    /// <summary>The key of the best price; <see cref="NoKey"/> when the side is empty.</summary>
    public int BestKey { get; private set; } = NoKey;

    /// <summary>The best level; 0 when the side is empty.</summary>
    public int BestLevel { get; private set; }

    /// <summary>How much memory the ladder holds, in bytes.</summary>
    public long Bytes => _pageOfNumber.Bytes + ((long)_worstFirst.Length * sizeof(int)) + Unsafe.SizeOf<AtHand>();

    /// <summary>The page of a key if it is at hand; 0 when <see cref="PageOf"/> must be asked.</summary>
    public int PageAtHand(int key)
    {
        var number = key >> BookMemory.BlockBits;
        ref var found = ref _atHand[number & (PagesAtHand - 1)];
        return found.Number == number ? found.Page : 0;
    }

    /// <summary>The page of a key, from now on at hand. If all its levels are empty, one must be occupied before anything else happens.</summary>
    public int PageOf(int key)
    {
        var number = key >> BookMemory.BlockBits;
        var page = _pageOfNumber.Find(number);
        if (page == 0) page = AddPage(number);
        _atHand[number & (PagesAtHand - 1)] = new FoundPage { Number = number, Page = page };
        return page;
    }

    /// <summary>The price of a level.</summary>
    public int PriceOf(int level) => KeyOf(level) ^ KeyMask;

    /// <summary>Notes that a level got its first order.</summary>
    public void Occupy(int level, int key)
    {
        _memory.Page(level >> BookMemory.BlockBits).Occupied |= 1UL << (level & BookMemory.OffsetMask);
        if (key >= BestKey) return;
        BestKey = key;
        BestLevel = level;
    }

    /// <summary>Notes that a level lost its last order.</summary>
    public void Vacate(int level)
    {
        ref var page = ref _memory.Page(level >> BookMemory.BlockBits);
        page.Occupied &= ~(1UL << (level & BookMemory.OffsetMask));
        if (page.Occupied == 0) RemovePage(level >> BookMemory.BlockBits);
        if (level == BestLevel) FindBest();
    }

    /// <summary>The next worse level that has orders; 0 when there is none.</summary>
    public int Next(int level)
    {
        var page = level >> BookMemory.BlockBits;

        // Two shifts: the offset may be 63, and a shift by 64 would be one by 0.
        var worse = _memory.Page(page).Occupied >> (level & BookMemory.OffsetMask) >> 1;
        if (worse != 0) return level + 1 + BitOperations.TrailingZeroCount(worse);
        var place = PlaceOf(_memory.Page(page).Number);
        return place == 0 ? 0 : BestOf(_worstFirst[place - 1]);
    }

    /// <summary>Forgets every page; the pages themselves are cleared by their keeper.</summary>
    public void Clear()
    {
        _pageOfNumber.Clear();
        _atHand = default;
        _count = 0;
        FindBest();
    }

    private int KeyOf(int level) =>
        (_memory.Page(level >> BookMemory.BlockBits).Number << BookMemory.BlockBits) | (level & BookMemory.OffsetMask);

    private int BestOf(int page) =>
        (page << BookMemory.BlockBits) | BitOperations.TrailingZeroCount(_memory.Page(page).Occupied);

    private void FindBest()
    {
        BestLevel = _count == 0 ? 0 : BestOf(_worstFirst[_count - 1]);
        BestKey = _count == 0 ? NoKey : KeyOf(BestLevel);
    }

    private int AddPage(int number)
    {
        var page = _memory.TakePage(_side, number);
        _pageOfNumber.Add(number, page);
        if (_count == _worstFirst.Length) Array.Resize(ref _worstFirst, _count * 2);
        var place = PlaceOf(number);
        _worstFirst.AsSpan(place, _count - place).CopyTo(_worstFirst.AsSpan(place + 1));
        _worstFirst[place] = page;
        _count++;
        return page;
    }

    private void RemovePage(int page)
    {
        var number = _memory.Page(page).Number;
        var place = PlaceOf(number);
        _worstFirst.AsSpan(place + 1, _count - place - 1).CopyTo(_worstFirst.AsSpan(place));
        _count--;
        _pageOfNumber.Remove(number);
        ref var found = ref _atHand[number & (PagesAtHand - 1)];
        if (found.Page == page) found = default;
        _memory.ReturnPage(page);
    }

    /// <summary>Where a page is in order, or would be: after every page with a higher number.</summary>
    private int PlaceOf(int number)
    {
        // The best pages come and go most, and they are at the end.
        if (_count == 0 || _memory.Page(_worstFirst[_count - 1]).Number > number) return _count;
        int low = 0, high = _count - 1;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_memory.Page(_worstFirst[middle]).Number > number) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>A page that was found. <c>default</c> is none, also for number 0: page 0 does not exist.</summary>
    private struct FoundPage
    {
        public int Number;
        public int Page;
    }

    /// <summary>The pages found last, by the low bits of their numbers: those around the best price all have room.</summary>
    [InlineArray(PagesAtHand)]
    private struct AtHand
    {
        private FoundPage _first;
    }
}

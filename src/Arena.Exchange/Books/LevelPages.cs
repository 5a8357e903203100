using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>
/// The levels of both sides of a book, in pages handed out on demand and taken back when empty: memory follows how many pages
/// have orders, not how far apart prices are. Page 0 does not exist, so that index 0 is no level.
/// </summary>
internal sealed class LevelPages
{
    /// <summary>Log2 of the levels in a page: as many as a word has bits.</summary>
    public const int PageBits = 6;

    /// <summary>Masks a level's place inside its page.</summary>
    public const int OffsetMask = (1 << PageBits) - 1;

    private PriceLevel[] _levels = new PriceLevel[16 << PageBits];
    private LevelPage[] _pages = new LevelPage[16];
    private int _used = 1;
    private int _free;

    /// <summary>A level. The reference is good until the next <see cref="Take"/>.</summary>
    public ref PriceLevel this[int level] => ref _levels[level];

    /// <summary>The page with a number returned by <see cref="Take"/>. The reference is good until the next one.</summary>
    public ref LevelPage Page(int page) => ref _pages[page];

    /// <summary>Hands out an empty page.</summary>
    /// <param name="side">Whose ladder it joins.</param>
    /// <param name="number">Its place on the ladder.</param>
    public int Take(Side side, int number)
    {
        var page = _free;
        if (page != 0) _free = _pages[page].Number;
        else page = _used++;
        if (page == _pages.Length)
        {
            Array.Resize(ref _pages, page * 2);
            Array.Resize(ref _levels, page * 2 << PageBits);
        }

        _pages[page] = new LevelPage { Number = number, Side = side };
        return page;
    }

    /// <summary>Takes an empty page back.</summary>
    public void Return(int page)
    {
        _pages[page].Number = _free;
        _free = page;
    }

    /// <summary>Takes everything back, empty or not.</summary>
    public void Clear()
    {
        Array.Clear(_levels, 0, _used << PageBits);
        _used = 1;
        _free = 0;
    }
}

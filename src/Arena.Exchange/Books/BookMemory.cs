using System.Runtime.CompilerServices;
using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>
/// The nodes of a book in one array, handed out in blocks of 64: to orders one by one, to levels a page of neighbouring prices at a
/// time. What comes back is used again, so that memory follows how many orders and pages there are at once, not how far apart
/// prices are. Block 0 does not exist, so that index 0 is no node.
/// </summary>
internal sealed class BookMemory
{
    /// <summary>Log2 of the nodes in a block: as many as a word has bits.</summary>
    public const int BlockBits = 6;

    /// <summary>Masks a node's place inside its block.</summary>
    public const int OffsetMask = (1 << BlockBits) - 1;

    private BookNode[] _nodes = new BookNode[16 << BlockBits];
    private LevelPage[] _pages = new LevelPage[16];
    private int _blocks = 1;
    private int _orderBlocks;
    private int _freeOrder;
    private int _freePage;

    /// <summary>The nodes. The array is good until something is taken.</summary>
    public BookNode[] Nodes => _nodes;

    /// <summary>A page by its block. The reference is good until something is taken.</summary>
    public ref LevelPage Page(int block) => ref _pages[block];

    /// <summary>The node that the next order gets; 0 when none is free and <see cref="NeedOrder"/> must make some.</summary>
    public int NextOrder => _freeOrder;

    /// <summary>How much memory the nodes and pages take, in bytes.</summary>
    public long Bytes => ((long)_nodes.Length * Unsafe.SizeOf<BookNode>()) + ((long)_pages.Length * Unsafe.SizeOf<LevelPage>());

    /// <summary>Makes sure that there is a free node for an order.</summary>
    public void NeedOrder()
    {
        if (_freeOrder == 0) AddOrders();
    }

    /// <summary>Hands out <see cref="NextOrder"/>.</summary>
    /// <param name="order">The node of that index.</param>
    public void TakeOrder(in BookNode order) => _freeOrder = order.Next;

    /// <summary>Takes an order's node back.</summary>
    public void ReturnOrder(int order, ref BookNode node)
    {
        node.Lots = 0;
        node.Next = _freeOrder;
        _freeOrder = order;
    }

    /// <summary>Hands out a page of empty levels.</summary>
    /// <param name="side">Whose ladder it joins.</param>
    /// <param name="number">Its place on the ladder.</param>
    /// <returns>Its block.</returns>
    public int TakePage(Side side, int number)
    {
        var block = _freePage;
        if (block != 0) _freePage = _pages[block].Number;
        else block = AddLevels();
        _pages[block] = new LevelPage { Number = number, Side = side };
        return block;
    }

    /// <summary>Takes a page back, all of whose levels are empty.</summary>
    public void ReturnPage(int block)
    {
        _pages[block].Number = _freePage;
        _freePage = block;
    }

    /// <summary>Takes everything back, empty or not.</summary>
    public void Clear()
    {
        _blocks = 1;
        _orderBlocks = 0;
        _freeOrder = 0;
        _freePage = 0;
    }

    private void AddOrders()
    {
        Invariant.Require(_orderBlocks < OrderBook.MaximumOrders >> BlockBits, "the book has room");
        _orderBlocks++;
        var first = AddBlock() << BlockBits;
        for (var i = first; i <= first + OffsetMask; i++) _nodes[i] = new BookNode { Next = i + 1 };
        _nodes[first + OffsetMask].Next = 0;
        _freeOrder = first;
    }

    private int AddLevels()
    {
        var block = AddBlock();
        var first = block << BlockBits;
        for (var i = first; i <= first + OffsetMask; i++) _nodes[i] = new BookNode { Next = i, Previous = i };
        return block;
    }

    private int AddBlock()
    {
        if (_blocks == _pages.Length)
        {
            Array.Resize(ref _pages, _blocks * 2);
            Array.Resize(ref _nodes, _blocks * 2 << BlockBits);
        }

        return _blocks++;
    }
}

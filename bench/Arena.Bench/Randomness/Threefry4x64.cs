using System.Runtime.CompilerServices;

namespace Arena.Bench;

/// <summary>
/// Threefry4x64-20 (Salmon, Moraes, Dror and Shaw 2011): twenty rounds of additions and rotations mix a counter of 256 bits, of which 64 count here, under a key
/// of 256; a block is four numbers.
/// </summary>
internal struct Threefry4x64(Words4 counter, Words4 key) : IDraw<ulong>
{
    private const ulong Parity = 0x1BD11BDAA9FC1A22UL;

    private Words4 _counter = counter;
    private Words4 _block;
    private int _taken = 4;

    public ulong Next()
    {
        if (_taken == 4)
        {
            MakeBlock();
            _taken = 0;
        }

        return _block[_taken++];
    }

    private void MakeBlock()
    {
        // Wrapping arithmetic is the definition of the generator.
        unchecked
        {
            var (k0, k1, k2, k3) = (key[0], key[1], key[2], key[3]);
            var k4 = Parity ^ k0 ^ k1 ^ k2 ^ k3;
            var (x0, x1, x2, x3) = (_counter[0] + k0, _counter[1] + k1, _counter[2] + k2, _counter[3] + k3);
            EvenRounds(ref x0, ref x1, ref x2, ref x3);
            (x0, x1, x2, x3) = (x0 + k1, x1 + k2, x2 + k3, x3 + k4 + 1);
            OddRounds(ref x0, ref x1, ref x2, ref x3);
            (x0, x1, x2, x3) = (x0 + k2, x1 + k3, x2 + k4, x3 + k0 + 2);
            EvenRounds(ref x0, ref x1, ref x2, ref x3);
            (x0, x1, x2, x3) = (x0 + k3, x1 + k4, x2 + k0, x3 + k1 + 3);
            OddRounds(ref x0, ref x1, ref x2, ref x3);
            (x0, x1, x2, x3) = (x0 + k4, x1 + k0, x2 + k1, x3 + k2 + 4);
            EvenRounds(ref x0, ref x1, ref x2, ref x3);
            (_block[0], _block[1], _block[2], _block[3]) = (x0 + k0, x1 + k1, x2 + k2, x3 + k3 + 5);
            _counter[0]++;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void EvenRounds(ref ulong x0, ref ulong x1, ref ulong x2, ref ulong x3)
    {
        Mix(ref x0, ref x1, 14, ref x2, ref x3, 16);
        Mix(ref x0, ref x3, 52, ref x2, ref x1, 57);
        Mix(ref x0, ref x1, 23, ref x2, ref x3, 40);
        Mix(ref x0, ref x3, 5, ref x2, ref x1, 37);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void OddRounds(ref ulong x0, ref ulong x1, ref ulong x2, ref ulong x3)
    {
        Mix(ref x0, ref x1, 25, ref x2, ref x3, 33);
        Mix(ref x0, ref x3, 46, ref x2, ref x1, 12);
        Mix(ref x0, ref x1, 58, ref x2, ref x3, 22);
        Mix(ref x0, ref x3, 32, ref x2, ref x1, 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mix(ref ulong a, ref ulong b, int first, ref ulong c, ref ulong d, int second)
    {
        // Wrapping arithmetic is the definition of the generator.
        unchecked
        {
            a += b;
            b = ulong.RotateLeft(b, first) ^ a;
            c += d;
            d = ulong.RotateLeft(d, second) ^ c;
        }
    }
}

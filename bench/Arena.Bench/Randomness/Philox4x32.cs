namespace Arena.Bench;

/// <summary>
/// Philox4x32-10 (Salmon, Moraes, Dror and Shaw 2011): ten rounds of multiplications mix a counter of 128 bits under a key of 64; a block is two numbers, of
/// which the second waits for the next call.
/// </summary>
internal struct Philox4x32(UInt128 counter, ulong key) : IDraw<ulong>
{
    private const int Rounds = 10;

    private UInt128 _counter = counter;
    private ulong _second;
    private bool _hasSecond;

    public ulong Next()
    {
        if (_hasSecond)
        {
            _hasSecond = false;
            return _second;
        }

        _hasSecond = true;
        return Block();
    }

    private ulong Block()
    {
        // Wrapping arithmetic is the definition of the generator.
        unchecked
        {
            var (low, high) = ((ulong)_counter, (ulong)(_counter >> 64));
            _counter++;
            var (c0, c1, c2, c3) = ((uint)low, (uint)(low >> 32), (uint)high, (uint)(high >> 32));
            var (k0, k1) = ((uint)key, (uint)(key >> 32));
            for (var round = 0; round < Rounds; round++)
            {
                var (first, second) = ((ulong)c0 * 0xD2511F53U, (ulong)c2 * 0xCD9E8D57U);
                (c0, c1, c2, c3) = ((uint)(second >> 32) ^ c1 ^ k0, (uint)second, (uint)(first >> 32) ^ c3 ^ k1, (uint)first);
                k0 += 0x9E3779B9U;
                k1 += 0xBB67AE85U;
            }

            _second = c2 | ((ulong)c3 << 32);
            return c0 | ((ulong)c1 << 32);
        }
    }
}

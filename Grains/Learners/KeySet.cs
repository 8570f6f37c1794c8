namespace LearningSessions.Grains.Learners;

/// <summary>The keys of a learner's responses, in half the memory of a set of the library: a table in which a key lies at the first free place from its own
/// on.</summary>
public sealed class KeySet
{
    private const int Smallest = 8;

    private UInt128[] table;
    private int count;
    private bool hasZero;

    /// <param name="capacity">For how many keys there is room at first.</param>
    public KeySet(int capacity = 0) => table = new UInt128[SizeFor(capacity)];

    /// <summary>Adds a key.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(UInt128 key)
    {
        if (key == UInt128.Zero)
            return !hasZero && (hasZero = true);
        if ((count + 1) * 4L > table.Length * 3L)
            Grow();
        if (!TryPlace(key))
            return false;
        count++;
        return true;
    }

    private bool TryPlace(UInt128 key)
    {
        var mask = table.Length - 1;
        for (var at = (int)(ulong)key & mask; ; at = (at + 1) & mask)
        {
            if (table[at] == key)
                return false;
            if (table[at] != UInt128.Zero)
                continue;
            table[at] = key;
            return true;
        }
    }

    private void Grow()
    {
        var old = table;
        table = new UInt128[old.Length * 2];
        foreach (var key in old)
        {
            if (key != UInt128.Zero)
                TryPlace(key);
        }
    }

    private static int SizeFor(int capacity)
    {
        var size = Smallest;
        while (capacity * 4L > size * 3L)
            size *= 2;
        return size;
    }
}

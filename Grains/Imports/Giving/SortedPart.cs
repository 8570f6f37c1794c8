using LearningSessions.Grains.Packing;

namespace LearningSessions.Grains.Imports.Giving;

/// <summary>What is sorted for some of the learners: chunks in the scratch file, the newest in memory.</summary>
internal sealed class SortedPart
{
    private readonly List<(long Start, int Length)> chunks = [];
    private PackedWriter? newest;
    private int spilled;

    /// <summary>Adds what belongs to a learner.</summary>
    /// <param name="learner">How many of the bytes name the learner.</param>
    /// <param name="profile">How many behind them tell the learner's groups.</param>
    /// <param name="bytes">Learner, profile, and what the learner gets.</param>
    /// <returns>How many bytes are in memory now.</returns>
    public int Add(int learner, int profile, ReadOnlySpan<byte> bytes)
    {
        newest ??= new PackedWriter();
        newest.Number((ulong)learner);
        newest.Number((ulong)profile);
        newest.Text(bytes);
        return newest.Length;
    }

    /// <summary>Moves what is in memory behind the end of the scratch file.</summary>
    public async Task Spill(Stream scratch, CancellationToken cancel)
    {
        scratch.Position = scratch.Length;
        chunks.Add((scratch.Position, newest!.Length));
        await scratch.WriteAsync(newest.WrittenMemory, cancel);
        spilled += newest.Length;
        newest.Length = 0;
    }

    /// <summary>How much it is, in bytes.</summary>
    public int Length => spilled + (newest?.Length ?? 0);

    /// <summary>Copies all, in the order it came, and forgets it.</summary>
    /// <param name="all">Gets it; of its length.</param>
    /// <param name="scratch">Where the chunks lie.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task MoveTo(Memory<byte> all, Stream? scratch, CancellationToken cancel)
    {
        foreach (var chunk in chunks)
        {
            scratch!.Position = chunk.Start;
            await scratch.ReadExactlyAsync(all[..chunk.Length], cancel);
            all = all[chunk.Length..];
        }

        newest?.Written.CopyTo(all.Span);
        Forget();
    }

    /// <summary>Forgets all.</summary>
    public void Forget()
    {
        newest?.Dispose();
        (newest, spilled) = (null, 0);
        chunks.Clear();
    }
}

using System.Buffers;
using System.Runtime.CompilerServices;
using LearningSessions.Grains.Imports.Reading;
using LearningSessions.Grains.Packing;

namespace LearningSessions.Grains.Imports.Giving;

/// <summary>Sorts what a file holds by learner, so that each learner is given all of it at once. It lies in parts by a hash of the learner's id; what does
/// not fit in memory waits in a scratch file.</summary>
/// <param name="scratch">Makes the file, when one is needed.</param>
/// <param name="memory">How much stays in memory, in bytes.</param>
public sealed class LearnerSort(IScratchFiles scratch, int memory) : IAsyncDisposable
{
    private const int PartCount = 128;
    private const int TakenAtOnce = 16 * 1024 * 1024;

    private readonly SortedPart[] parts = [.. Enumerable.Range(0, PartCount).Select(_ => new SortedPart())];
    private readonly HashSet<SortedPart> full = [];

    // An array grows to twice what it holds.
    private readonly int chunk = memory / PartCount / 2;
    private Stream? file;

    /// <summary>How much is sorted, in bytes.</summary>
    public long Bytes { get; private set; }

    /// <summary>Adds what a block holds.</summary>
    public async Task Add(ParsedBlock block, CancellationToken cancel)
    {
        Sort(block);
        foreach (var part in full)
            await part.Spill(file ??= scratch.Make(), cancel);
        full.Clear();
    }

    /// <summary>Takes all of it, some learners at a time, each with everything that is theirs; what was taken is valid until the next is.</summary>
    public async IAsyncEnumerable<LearnerBatches> Take([EnumeratorCancellation] CancellationToken cancel)
    {
        var room = Math.Max(parts.Max(part => part.Length), (int)Math.Min(TakenAtOnce, parts.Sum(part => (long)part.Length)));
        var sorted = ArrayPool<byte>.Shared.Rent(room);
        try
        {
            var length = 0;
            foreach (var part in parts)
            {
                if (length + part.Length > room)
                {
                    yield return new LearnerBatches(sorted.AsMemory(0, length));
                    length = 0;
                }

                var end = length + part.Length;
                await part.MoveTo(sorted.AsMemory(length..end), file, cancel);
                length = end;
            }

            if (length > 0)
                yield return new LearnerBatches(sorted.AsMemory(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(sorted);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var part in parts)
            part.Forget();
        if (file is not null)
            await file.DisposeAsync();
    }

    private void Sort(ParsedBlock block)
    {
        var packed = block.Packed.Written;
        foreach (var entry in block.Entries)
        {
            var learner = packed.Slice(entry.Start, entry.LearnerLength);
            var part = parts[(int)((ulong)Fingerprint128.Of(learner, seed: 5) % PartCount)];
            if (part.Add(entry.LearnerLength, entry.ProfileLength, packed.Slice(entry.Start, entry.TotalLength)) > chunk)
                full.Add(part);
            Bytes += entry.Length;
        }
    }
}

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
    private const int PartCount = 64;
    private const int BatchesAtOnce = 16 * 1024 * 1024;

    private readonly SortedPart[] parts = [.. Enumerable.Range(0, PartCount).Select(_ => new SortedPart())];
    private readonly HashSet<SortedPart> full = [];
    private readonly int chunk = memory / PartCount;
    private byte[] buffer = [];
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

    /// <summary>Takes all of it, some learners at a time, each with everything that is theirs.</summary>
    public async IAsyncEnumerable<LearnerBatches> Take([EnumeratorCancellation] CancellationToken cancel)
    {
        var batches = new LearnerBatches();
        foreach (var part in parts)
        {
            var length = part.Length;
            if (buffer.Length < length)
                buffer = GC.AllocateUninitializedArray<byte>(length + (length / 4));
            await part.MoveTo(buffer.AsMemory(0, length), file, cancel);
            batches.Add(buffer.AsSpan(0, length));
            if (batches.Bytes < BatchesAtOnce)
                continue;
            yield return batches;
            batches = new LearnerBatches();
        }

        if (!batches.IsEmpty)
            yield return batches;
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

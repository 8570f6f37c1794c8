using System.Buffers;

namespace LearningSessions.Grains.Imports.Reading;

/// <summary>Whole records of a file, in a pooled array.</summary>
/// <param name="pool">Whose it is.</param>
/// <param name="buffer">The array; returned when this is disposed.</param>
/// <param name="start">Where the records begin.</param>
/// <param name="end">Where they end.</param>
public sealed class RecordBlock(ArrayPool<byte> pool, byte[] buffer, int start, int end) : IDisposable
{
    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Bytes => buffer.AsSpan(start, end - start);

    /// <summary>Where in <see cref="Bytes"/> each record begins and how long it is; null when each line is one.</summary>
    public List<(int Start, int Length)>? Records { get; init; }

    /// <summary>How many bytes of the file (decompressed) lie before the end of this block.</summary>
    public required long EndOffset { get; init; }

    /// <summary>How many bytes of the file itself were read by then.</summary>
    public required long FileBytes { get; init; }

    /// <inheritdoc />
    public void Dispose() => pool.Return(buffer);
}

using System.Buffers;
using System.IO.Compression;

namespace LearningSessions.Grains.Imports.Reading;

/// <summary>Reads a file, plain or gzip, as blocks of whole records.</summary>
public sealed class RecordBlocks : IAsyncDisposable
{
    // The blocks go from thread to thread, and of the shared pool each thread would keep one.
    private readonly ArrayPool<byte> pool;
    private readonly Stream file;
    private readonly Stream content;
    private readonly bool isGzip;
    private readonly int blockBytes;
    private readonly int maxRecordBytes;
    private byte[] rest;
    private int restLength;
    private long offset;
    private bool atEnd;
    private bool inArray;

    private RecordBlocks(Stream file, bool isGzip, int blockBytes, int maxRecordBytes, long offset)
    {
        (this.file, this.isGzip, this.blockBytes, this.maxRecordBytes, this.offset) = (file, isGzip, blockBytes, maxRecordBytes, offset);
        content = isGzip ? new GZipStream(file, CompressionMode.Decompress) : file;
        pool = ArrayPool<byte>.Create((int)Math.Min(maxRecordBytes * 2L, Array.MaxLength), Environment.ProcessorCount + 3);
        rest = pool.Rent(blockBytes);
        inArray = offset > 0;
    }

    /// <summary>How the records lie.</summary>
    public Framing Framing { get; private set; }

    /// <summary>Opens a file.</summary>
    /// <param name="file">The file; closed with this.</param>
    /// <param name="framing">How its records lie; null finds out.</param>
    /// <param name="options">How much is read at once.</param>
    /// <param name="offset">Where to go on, in bytes of the (decompressed) file: the end of a block.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<RecordBlocks> Open(Stream file, Framing? framing, ImportOptions options, long offset, CancellationToken cancel)
    {
        var beginning = new byte[2];
        var length = await file.ReadAtLeastAsync(beginning, 2, throwOnEndOfStream: false, cancel);
        file.Position = 0;
        var isGzip = length == 2 && beginning is [0x1F, 0x8B];
        var blocks = new RecordBlocks(file, isGzip, options.BlockBytes, options.MaxRecordBytes, offset);
        if (!isGzip)
            file.Position = offset;
        else
            await blocks.Pass(offset, cancel);
        await blocks.Fill(cancel);
        if (offset == 0)
            blocks.Begin();
        blocks.Framing = framing ?? FramingRules.Of(blocks.rest.AsSpan(0, blocks.restLength));
        return blocks;
    }

    /// <summary>The next block; null at the end.</summary>
    /// <exception cref="InvalidDataException">A record is too long, or the compressed file is damaged.</exception>
    public async ValueTask<RecordBlock?> Next(CancellationToken cancel)
    {
        while (true)
        {
            await Fill(cancel);
            if (restLength == 0)
                return null;
            var found = Framing == Framing.Values ? new List<(int, int)>(blockBytes / 512) : null;
            var begunInArray = inArray;
            var end = EndOfRecords(found);
            if (end > 0)
                return Cut(end, found);
            inArray = begunInArray;
            Grow();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        pool.Return(rest);
        await content.DisposeAsync();
        await file.DisposeAsync();
    }

    private int EndOfRecords(List<(int Start, int Length)>? found)
    {
        var bytes = rest.AsSpan(0, restLength);
        if (found is not null)
            return FramingRules.FindValues(bytes, atEnd, ref inArray, found);
        if (atEnd)
            return restLength;
        return Framing == Framing.Lines ? FramingRules.EndOfLines(bytes) : FramingRules.EndOfRows(bytes);
    }

    private RecordBlock Cut(int end, List<(int, int)>? found)
    {
        var left = restLength - end;
        var next = pool.Rent(Math.Max(blockBytes, left));
        rest.AsSpan(end, left).CopyTo(next);
        offset += end;
        var block = new RecordBlock(pool, rest, 0, end) { Records = found, EndOffset = offset, FileBytes = file.Position };
        (rest, restLength) = (next, left);
        return block;
    }

    private void Grow()
    {
        if (restLength >= maxRecordBytes)
            throw new InvalidDataException($"The record at byte {offset} is longer than {maxRecordBytes} bytes: the file is damaged there, or a quote is missing.");
        var larger = pool.Rent(rest.Length * 2);
        rest.AsSpan(0, restLength).CopyTo(larger);
        pool.Return(rest);
        rest = larger;
    }

    private async ValueTask Fill(CancellationToken cancel)
    {
        var room = Math.Max(blockBytes, rest.Length);
        while (!atEnd && restLength < room)
        {
            var read = await Read(rest.AsMemory(restLength, room - restLength), cancel);
            restLength += read;
            atEnd = read == 0;
        }
    }

    private async Task Pass(long bytes, CancellationToken cancel)
    {
        while (bytes > 0)
        {
            var read = await Read(rest.AsMemory(0, (int)Math.Min(bytes, blockBytes)), cancel);
            if (read == 0)
                throw new InvalidDataException("The file is shorter than it was.");
            bytes -= read;
        }
    }

    private async ValueTask<int> Read(Memory<byte> room, CancellationToken cancel)
    {
        try
        {
            return await content.ReadAsync(room, cancel);
        }
        catch (InvalidDataException damaged) when (isGzip)
        {
            throw new InvalidDataException($"The gzip is cut off or damaged behind byte {offset + restLength} of its content: compress it, or copy it, again.", damaged);
        }
    }

    private void Begin()
    {
        var beginning = rest.AsSpan(0, restLength);
        if (FramingRules.FaultOf(beginning) is { } fault)
            throw new InvalidDataException(fault);
        if (!beginning.StartsWith("\uFEFF"u8))
            return;
        rest.AsSpan(3, restLength - 3).CopyTo(rest);
        (restLength, offset) = (restLength - 3, 3);
    }
}

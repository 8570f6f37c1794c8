using System.Buffers.Binary;
using LearningSessions.Grains.Packing;

namespace LearningSessions.Grains.Learners;

/// <summary>One response as it is packed in batches and pages: a head of fixed size (length, import, number, time, key), then texts and numbers.</summary>
/// <param name="bytes">From the response's first byte on; may hold more behind it.</param>
public readonly ref struct PackedResponse(ReadOnlySpan<byte> bytes)
{
    /// <summary>Bytes of the head.</summary>
    public const int HeadLength = 44;

    /// <summary>Where in the head the import stands.</summary>
    public const int ImportAt = 4;

    /// <summary>Where in the head the number stands.</summary>
    public const int RecordAt = 12;

    private readonly ReadOnlySpan<byte> bytes = bytes;

    /// <summary>Bytes in all.</summary>
    public int Length => BinaryPrimitives.ReadInt32LittleEndian(bytes);

    /// <summary>The mark of the import it came with; 0 in a batch.</summary>
    public ulong Import => BinaryPrimitives.ReadUInt64LittleEndian(bytes[ImportAt..]);

    /// <summary>The event's number in its import, from 1.</summary>
    public long Record => BinaryPrimitives.ReadInt64LittleEndian(bytes[RecordAt..]);

    /// <summary>When it was given, milliseconds since 1970.</summary>
    public long At => BinaryPrimitives.ReadInt64LittleEndian(bytes[20..]);

    /// <summary>What tells it from others of the learner: a hash of its mid, or of its content where it has none.</summary>
    public UInt128 Key => BinaryPrimitives.ReadUInt128LittleEndian(bytes[28..]);

    /// <summary>The response's own bytes.</summary>
    public ReadOnlySpan<byte> Bytes => bytes[..Length];

    /// <summary>What follows the head: accuracy, link, mid, original text, response text, duration.</summary>
    public PackedReader Body => new(bytes[HeadLength..Length]);

    /// <summary>The key of its clip; empty when it has none.</summary>
    public ReadOnlySpan<byte> Link
    {
        get
        {
            var body = Body;
            body.DecimalNumber();
            return body.Utf8();
        }
    }

    /// <summary>Its accuracy.</summary>
    public decimal? Accuracy => Body.DecimalNumber();

    /// <summary>Accuracy and link: what the phases need.</summary>
    public (decimal? Accuracy, string Link) Scored()
    {
        var body = Body;
        return (body.DecimalNumber(), body.Text());
    }

    /// <summary>Begins a response; <see cref="End"/> ends it.</summary>
    /// <returns>Where it begins.</returns>
    public static int Begin(PackedWriter writer, long record, long at, UInt128 key)
    {
        var start = writer.Length;
        Span<byte> head = stackalloc byte[HeadLength];
        head.Clear();
        BinaryPrimitives.WriteInt64LittleEndian(head[RecordAt..], record);
        BinaryPrimitives.WriteInt64LittleEndian(head[20..], at);
        BinaryPrimitives.WriteUInt128LittleEndian(head[28..], key);
        writer.Bytes(head);
        return start;
    }

    /// <summary>Ends the response that begins at <paramref name="start"/>.</summary>
    public static void End(PackedWriter writer, int start) =>
        BinaryPrimitives.WriteInt32LittleEndian(writer.Changeable[start..], writer.Length - start);

    /// <summary>Gives a response its number in the import: its number in the block and that of the event before the block; null for none.</summary>
    public static void Number(Span<byte> response, long? before)
    {
        var number = response.Slice(RecordAt, 8);
        BinaryPrimitives.WriteInt64LittleEndian(number, before is { } known ? BinaryPrimitives.ReadInt64LittleEndian(number) + known : 0);
    }
}

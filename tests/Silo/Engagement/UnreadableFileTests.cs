using System.IO.Compression;
using System.Text;
using LearningSessions.Grains.Interfaces.Imports;

namespace LearningSessions.Silo.Tests.Engagement;

/// <summary>Files that are none of records: nothing of them passes for an import, and the reason says what to do.</summary>
public sealed class UnreadableFileTests(RunningSilo silo) : IClassFixture<RunningSilo>
{
    private const string Record = """{"eid":"RESPONSE","ets":1767600000000,"actor":{"id":"unreadable"},"context":{"cdata":[{"type":"language","id":"en"}]}}""";

    [Fact]
    public async Task A_gzip_that_was_cut_off_or_changed_on_its_way_is_not_half_an_import()
    {
        var whole = Compressed();
        var changed = whole.ToArray();
        changed[^8] ^= 0xFF;

        foreach (var bytes in (byte[][])[whole[..(whole.Length / 2)], whole[..^4], changed])
            Assert.Contains("The gzip is cut off or damaged", await silo.Refusal(ImportKind.Telemetry, bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    public async Task Another_encoding_is_named(string name, bool withMark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] mark = withMark ? encoding.GetPreamble() : [];

        Assert.Contains("UTF-16", await silo.Refusal(ImportKind.Telemetry, [.. mark, .. encoding.GetBytes(Record)]), StringComparison.Ordinal);
        Assert.Contains("UTF-16", await silo.Refusal(ImportKind.Sessions, [.. mark, .. encoding.GetBytes("user_id,session_id\n")]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_an_empty_file_and_a_table_with_other_columns_are_told_apart()
    {
        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("events.jsonl").Open())
            entry.Write(Encoding.UTF8.GetBytes(Record));

        Assert.Contains("ZIP archive", await silo.Refusal(ImportKind.Telemetry, archive.ToArray()), StringComparison.Ordinal);
        Assert.Equal("The file is empty.", await silo.Refusal(ImportKind.Telemetry, []));
        Assert.Contains("with commas between", await silo.Refusal(ImportKind.Sessions, "user_id;session_id;milestone_level;progress;created_at\n"u8.ToArray()), StringComparison.Ordinal);
    }

    private static byte[] Compressed()
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Record + "\n", 1_000))));
        return target.ToArray();
    }
}

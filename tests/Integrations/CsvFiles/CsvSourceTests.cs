using LearningSessions.Grains.Sources;
using LearningSessions.Grains.Tests.Running;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.CsvFiles;
using LearningSessions.Integrations.Forms;
using LearningSessions.Integrations.S3;
using LearningSessions.Integrations.Tests.Samples;
using LearningSessions.Tests.Fakes.S3;

namespace LearningSessions.Integrations.Tests.CsvFiles;

public sealed class CsvSourceTests : IDisposable
{
    private const string Csv = """
        File;recordedAt;tutorId;learnerId;learnerName;language;transcript
        calls/a.wav;2026-11-09T15:00:00Z;ana;luis;Luis;es;calls/a.txt
        calls/b.wav;2026-11-10 09:30;ana;eva;Eva;guaraní;

        """;

    private readonly TemporaryFolder folder = new();
    private readonly MemoryBlobs blobs = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_folder_with_a_csv_needs_no_key()
    {
        folder.File("submissions.csv", Csv);

        var listed = await Listed(Source());

        Assert.Equal([("calls/a.wav", "ana", "luis", "es", "calls/a.txt"), ("calls/b.wav", "ana", "eva", "gn", "")],
            listed.Submissions.Select(each => (each.Key, each.Tutor, each.Learner, each.Language, each.Transcript)));
        Assert.Equal(new DateTimeOffset(2026, 11, 10, 9, 30, 0, TimeSpan.Zero), listed.Cursor);
        Assert.Equal(("a.wav", listed.Submissions[0].StartedAt), (listed.Submissions[0].AudioFileName, listed.Submissions[0].SubmittedAt));
    }

    [Fact]
    public async Task The_samples_are_such_a_folder()
    {
        var form = new FormOptions { Folder = Repository.Samples, File = "recordings.csv" };
        var source = new CsvSource("samples", form, new DiskFiles(form.Folder), blobs, TimeProvider.System);

        var listed = await Listed(source);

        Assert.NotEmpty(listed.Submissions);
        Assert.Empty(listed.Unreadable);
        foreach (var submission in listed.Submissions)
            Assert.IsType<FetchOutcome.Fetched>(await source.Fetch(submission.Audio, "audio/x.wav", CancellationToken.None));
    }

    [Fact]
    public async Task A_bad_line_is_set_apart_and_does_not_stop_the_others()
    {
        folder.File("submissions.csv", Csv + "calls/c.wav;yesterday;ana;x;X;es;\ncalls/d.wav;2026-11-11\n;;ana;x;X;es;\n");

        var listed = await Listed(Source());

        Assert.Equal(2, listed.Submissions.Length);
        Assert.Equal([4, 5, 6], listed.Unreadable.Select(each => each.Place).Order());
    }

    [Theory]
    [InlineData(null, "put one there")]
    [InlineData("tutor;when\nana;2026", "no column file")]
    public async Task A_csv_that_is_missing_or_no_list_of_calls_says_so(string? content, string reason)
    {
        if (content is not null)
            folder.File("submissions.csv", content);

        var failed = Assert.IsType<ListingOutcome.Failed>(await Source().List(null, CancellationToken.None));

        Assert.Contains(reason, Assert.IsType<ProviderFailure.Permanent>(failed.Failure).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("calls/gone.wav")]
    [InlineData("../outside.wav")]
    [InlineData("/etc/hostname")]
    [InlineData("")]
    public async Task Nothing_outside_the_folder_is_read(string audio) =>
        Assert.IsType<FetchOutcome.Missing>(await Source().Fetch(audio, "audio/1.wav", CancellationToken.None));

    [Fact]
    public async Task A_bucket_serves_as_a_folder()
    {
        await using var s3 = await FakeS3.StartAsync("calls");
        s3.Put("calls", "form/submissions.csv", System.Text.Encoding.UTF8.GetBytes(Csv));
        s3.Put("calls", "form/calls/a.wav", [1, 2, 3]);
        using var files = new S3Files(new S3Options { ServiceUrl = s3.Address.AbsoluteUri, AccessKey = FakeS3.AccessKey, SecretKey = FakeS3.SecretKey, Bucket = "calls" }, "form", TimeProvider.System);
        var source = new CsvSource("calls", new FormOptions { Kind = FormKind.S3 }, files, blobs, TimeProvider.System);

        Assert.Equal(2, (await Listed(source)).Submissions.Length);
        Assert.Equal(3, Assert.IsType<FetchOutcome.Fetched>(await source.Fetch("calls/a.wav", "audio/a.wav", CancellationToken.None)).Bytes);
        Assert.IsType<FetchOutcome.Missing>(await source.Fetch("calls/b.wav", "audio/b.wav", CancellationToken.None));
        s3.Server.Plan("GET", "/calls/form/submissions.csv", S3Answers.SlowDown(), S3Answers.AccessDenied());
        Assert.IsType<ProviderFailure.Transient>(Assert.IsType<ListingOutcome.Failed>(await source.List(null, CancellationToken.None)).Failure);
        Assert.IsType<ProviderFailure.Permanent>(Assert.IsType<ListingOutcome.Failed>(await source.List(null, CancellationToken.None)).Failure);
    }

    private CsvSource Source() => new("folder", new FormOptions { Folder = folder.Path }, new DiskFiles(folder.Path), blobs, TimeProvider.System);

    private static async Task<ListingOutcome.Listed> Listed(CsvSource source) => Assert.IsType<ListingOutcome.Listed>(await source.List(null, CancellationToken.None));
}

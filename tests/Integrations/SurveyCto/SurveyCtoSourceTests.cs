using System.Globalization;
using System.Security.Cryptography;
using LearningSessions.Grains.Sources;
using LearningSessions.Grains.Tests.Running;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.Forms;
using LearningSessions.Integrations.SurveyCto;
using LearningSessions.Integrations.Tests.Samples;
using LearningSessions.Tests.Fakes;
using LearningSessions.Tests.Fakes.SurveyCto;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Tests.SurveyCto;

public sealed class SurveyCtoSourceTests
{
    private const string Form = "llamadas";
    private const string List = "/api/v2/forms/data/wide/json/llamadas";
    private static readonly DateTimeOffset Noon = new(2026, 11, 9, 12, 0, 0, TimeSpan.Zero);

    private readonly MemoryBlobs blobs = new();
    private readonly ShortWaits time = new(TimeSpan.FromSeconds(10));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_submission_is_read_with_basic_and_with_digest(bool digest)
    {
        await using var server = await FakeSurveyCto.StartAsync(digest);
        server.HandIn(Form, "uuid:1", Noon, "ana.gomez", "L7", "Luis Peña", "español", [1, 2, 3]);
        using var source = Source(server, options => options.Authentication = digest ? SurveyCtoAuthentication.Digest : SurveyCtoAuthentication.Basic);

        var submission = Assert.Single((await source.Listed()).Submissions);

        Assert.Equal(("uuid:1", "ana.gomez", "L7", "Luis Peña", "es"), (submission.Key, submission.Tutor, submission.Learner, submission.LearnerName, submission.Language));
        Assert.Equal((Noon, Noon, Noon.AddMinutes(-30)), (submission.SubmittedAt, submission.CompletedAt, submission.StartedAt!.Value));
        Assert.Equal(("call uuid:1.wav", "approved"), (submission.AudioFileName, submission.ReviewStatus));
        Assert.StartsWith(server.Server.Address.AbsoluteUri, submission.Audio, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_submissions_is_an_answer_and_keeps_the_cursor()
    {
        await using var server = await FakeSurveyCto.StartAsync();
        server.Forms[Form] = [];
        using var source = Source(server);

        var listed = await source.Listed(Noon);

        Assert.Empty(listed.Submissions);
        Assert.Equal(Noon, listed.Cursor);
    }

    [Fact]
    public async Task The_cursor_is_the_last_completion_and_is_asked_for_inclusively()
    {
        await using var server = await FakeSurveyCto.StartAsync();
        foreach (var hours in new[] { 2, 0, 1 })
            server.HandIn(Form, $"uuid:{hours}", Noon.AddHours(hours), "ana", "L", "Luis", "español");
        using var source = Source(server);

        var first = await source.Listed();
        var second = await source.Listed(first.Cursor);

        Assert.Equal(["uuid:0", "uuid:1", "uuid:2"], first.Submissions.Select(each => each.Key));
        Assert.Equal(Noon.AddHours(2), first.Cursor);
        Assert.Equal("uuid:2", Assert.Single(second.Submissions).Key);
        Assert.Equal(["?date=0", $"?date={Noon.AddHours(2).ToUnixTimeSeconds()}"], server.Server.Heard.Select(request => request.Query));
    }

    [Fact]
    public async Task Of_two_with_one_key_the_later_counts_and_what_cannot_be_read_is_set_apart()
    {
        await using var server = await FakeSurveyCto.StartAsync();
        server.HandIn(Form, "uuid:1", Noon.AddHours(1), "new", "L", "Luis", "español");
        server.HandIn(Form, "uuid:1", Noon, "old", "L", "Luis", "español");
        server.HandIn(Form, "uuid:2", Noon, "ana", "L", "Luis", "español")["SubmissionDate"] = "ayer";
        var keyless = server.HandIn(Form, "uuid:3", Noon, "ana", "L", "Luis", "español");
        (keyless["KEY"], keyless["llamada"]) = (null, "");
        using var source = Source(server);

        var listed = await source.Listed();

        Assert.Equal("new", Assert.Single(listed.Submissions).Tutor);
        Assert.Equal([("uuid:2", 3), ("", 4)], listed.Unreadable.Select(each => (each.Key, each.Place)));
        Assert.Contains("ayer", listed.Unreadable[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_languages_and_the_review_are_settings_and_the_machines_culture_is_none()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("es-PY");
        try
        {
            await using var server = await FakeSurveyCto.StartAsync();
            server.HandIn(Form, "uuid:1", Noon, "ana", "L", "Luis", "jopara")["docente"] = 42;
            server.HandIn(Form, "uuid:2", Noon, "ana", "L", "Luis", "guaraní")["review_status"] = "REJECTED";
            var form = new FormOptions { Kind = FormKind.SurveyCto, Form = Form, Review = "approved|pending", Columns = { Tutor = "Docente" }, Languages = { ["Jopara"] = "gn" } };
            using var source = Source(server, form: form);

            var submission = Assert.Single((await source.Listed()).Submissions);

            Assert.Equal(("42", "gn", Noon), (submission.Tutor, submission.Language, submission.SubmittedAt));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public async Task A_server_busy_with_another_request_is_asked_again_after_three_seconds_up_to_ten_times()
    {
        await using var server = await FakeSurveyCto.StartAsync();
        server.HandIn(Form, "uuid:1", Noon, "ana", "L", "Luis", "español");
        server.Server.Plan("GET", List, [.. Enumerable.Repeat(PlannedAnswer.Status(409), 10)]);
        using var source = Source(server);

        Assert.Single((await source.Listed()).Submissions);
        Assert.Equal(Enumerable.Repeat(TimeSpan.FromSeconds(3), 10), time.Waits);

        server.Server.Plan("GET", List, [.. Enumerable.Repeat(PlannedAnswer.Status(409), 11)]);
        Assert.Contains("busy", Assert.IsType<ProviderFailure.Transient>(await source.Failure()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_requests_at_once_never_meet_at_the_server()
    {
        await using var server = await FakeSurveyCto.StartAsync();
        server.HandIn(Form, "uuid:1", Noon, "ana", "L", "Luis", "español");
        var arrived = new TaskCompletionSource();
        server.Server.Plan("GET", List, PlannedAnswer.Hangs(arrived));
        using var source = Source(server);
        using var cancel = new CancellationTokenSource();

        var first = source.Of.List(null, cancel.Token);
        await arrived.Task;
        var second = source.Of.List(null, CancellationToken.None);
        Assert.Single(server.Server.Heard);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.IsType<ListingOutcome.Listed>(await second);
    }

    [Theory]
    [InlineData("Retry after 296 seconds", 296.0)]
    [InlineData("Too often.", null)]
    public async Task A_cooldown_is_waited_for_as_long_as_the_server_says(string message, double? seconds)
    {
        await using var server = await FakeSurveyCto.StartAsync();
        server.Server.Plan("GET", List, PlannedAnswer.Json(417, new { error = new { code = 417, message } }));
        using var source = Source(server);

        Assert.Equal(seconds, Assert.IsType<ProviderFailure.Transient>(await source.Failure()).RetryAfter?.TotalSeconds);
    }

    [Theory]
    [InlineData(401, "SurveyCto:Password")]
    [InlineData(403, "download")]
    [InlineData(404, "no form llamadas")]
    [InlineData(400, "HTTP 400")]
    [InlineData(302, "SurveyCto:Server")]
    public async Task A_refusal_that_no_retry_mends_is_permanent_and_says_what_to_do(int status, string reason)
    {
        await using var server = await FakeSurveyCto.StartAsync();
        server.Server.Plan("GET", List, PlannedAnswer.Status(status, ("Location", "http://127.0.0.1:9/elsewhere")));
        using var source = Source(server);

        var failure = Assert.IsType<ProviderFailure.Permanent>(await source.Failure());

        Assert.Contains(reason, failure.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeSurveyCto.Password, failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_out_of_order_or_no_list_may_be_asked_again()
    {
        await using var server = await FakeSurveyCto.StartAsync();
        server.Server.Plan("GET", List,
            PlannedAnswer.Status(503, ("Retry-After", "7")), PlannedAnswer.Raw(200, "text/html", "<html>"), PlannedAnswer.Raw(200, "application/json", "[{\"KEY\":"), PlannedAnswer.Breaks(), PlannedAnswer.HangsUp());
        using var source = Source(server);

        Assert.Equal(TimeSpan.FromSeconds(7), Assert.IsType<ProviderFailure.Transient>(await source.Failure()).RetryAfter);
        for (var i = 0; i < 4; i++)
            Assert.IsType<ProviderFailure.Transient>(await source.Failure());
    }

    [Fact]
    public async Task The_audio_goes_into_its_blob_and_is_counted()
    {
        var audio = RandomNumberGenerator.GetBytes(300_000);
        await using var server = await FakeSurveyCto.StartAsync();
        server.HandIn(Form, "uuid:1", Noon, "ana", "L", "Luis", "español", audio);
        using var source = Source(server);
        var submission = Assert.Single((await source.Listed()).Submissions);

        var fetched = Assert.IsType<FetchOutcome.Fetched>(await source.Of.Fetch(submission.Audio, "audio/1.wav", CancellationToken.None));

        Assert.Equal((300_000, Convert.ToHexStringLower(SHA256.HashData(audio))), (fetched.Bytes, fetched.Sha256));
        Assert.Equal(audio, blobs["audio/1.wav"]);
    }

    [Fact]
    public async Task Audio_that_breaks_off_or_falls_silent_leaves_no_blob_and_may_be_fetched_again()
    {
        const string Path = "/api/v2/forms/llamadas/submissions/1/attachments/a.wav";
        await using var server = await FakeSurveyCto.StartAsync();
        server.Server.Plan("GET", Path, PlannedAnswer.Breaks(), PlannedAnswer.Stalls(new byte[1_000], new TaskCompletionSource()));
        using var source = Source(server, options => options.Timeout = TimeSpan.FromMilliseconds(300), TimeProvider.System);

        for (var i = 0; i < 2; i++)
            Assert.IsType<ProviderFailure.Transient>(Assert.IsType<FetchOutcome.Failed>(await source.Of.Fetch(Path, "audio/1.wav", CancellationToken.None)).Failure);
        Assert.Empty(blobs.Names);
    }

    [Theory]
    [InlineData("https://elsewhere.example/a.wav", "another server")]
    [InlineData("//elsewhere.example/a.wav", "another server")]
    [InlineData("", "without audio")]
    [InlineData("/api/v2/forms/llamadas/submissions/1/attachments/gone.wav", "never sent it")]
    public async Task Audio_that_is_not_there_is_missing_and_no_other_host_is_asked(string audio, string reason)
    {
        await using var server = await FakeSurveyCto.StartAsync();
        using var source = Source(server);

        var missing = Assert.IsType<FetchOutcome.Missing>(await source.Of.Fetch(audio, "audio/1.wav", CancellationToken.None));

        Assert.Contains(reason, missing.Reason, StringComparison.Ordinal);
    }

    private RunningSource Source(FakeSurveyCto server, Action<SurveyCtoOptions>? change = null, TimeProvider? clock = null, FormOptions? form = null)
    {
        var options = new SurveyCtoOptions { Server = server.Server.Address, User = FakeSurveyCto.User, Password = FakeSurveyCto.Password };
        change?.Invoke(options);
        var connection = new SurveyCtoServer(Options.Create(options), clock ?? time);
        return new RunningSource(new SurveyCtoSource("calls", form ?? new FormOptions { Kind = FormKind.SurveyCto, Form = Form }, connection, blobs), connection);
    }

    private sealed record RunningSource(ISubmissionSource Of, IDisposable Connection) : IDisposable
    {
        public async Task<ListingOutcome.Listed> Listed(DateTimeOffset? since = null) => Assert.IsType<ListingOutcome.Listed>(await Of.List(since, CancellationToken.None));

        public async Task<ProviderFailure> Failure() => Assert.IsType<ListingOutcome.Failed>(await Of.List(null, CancellationToken.None)).Failure;

        public void Dispose() => Connection.Dispose();
    }
}

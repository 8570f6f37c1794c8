using System.Security.Cryptography;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Recordings;
using LearningSessions.Grains.Tests.Running;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.GoogleDrive;
using LearningSessions.Integrations.Tests.Samples;
using LearningSessions.Tests.Fakes;
using LearningSessions.Tests.Fakes.GoogleDrive;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Tests.GoogleDrive;

public sealed class DriveDocumentStoreTests : IDisposable
{
    private const int Unit = 256 * 1024;
    private const string Files = "/drive/v3/files";

    private readonly TemporaryFolder folder = new();
    private readonly MemoryBlobs blobs = new()
    {
        ["small"] = RandomNumberGenerator.GetBytes(1_000),
        ["large"] = RandomNumberGenerator.GetBytes((5 * Unit) + 77),
    };

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_document_lies_in_its_tutors_folder_which_is_made_once()
    {
        await using var drive = await FakeDrive.StartAsync();
        drive.Put("ana o'neil", FakeDrive.Root, isFolder: true, trashed: true);
        var store = Store(drive);

        Assert.Equal("ana o'neil/ana_leo_2026-11-09.mp3".Replace(' ', '-').Replace('\'', '-'), await Stored(store, "rec-1", tutor: "ana o'neil"));
        await Stored(store, "rec-2", tutor: "ana o'neil");

        var made = Assert.Single(drive.Files.Values, file => file.MimeType.EndsWith("folder", StringComparison.Ordinal) && !file.Trashed);
        Assert.Equal([FakeDrive.Root], made.Parents);
        var document = drive.Files.Values.First(file => file.Name == "ana_leo_2026-11-09.mp3");
        Assert.Equal(("audio/mpeg", made.Id), (document.MimeType, document.Parents[0]));
        Assert.Equal(blobs["small"], document.Content);
    }

    [Fact]
    public async Task A_service_account_signs_in_with_its_own_key()
    {
        await using var drive = await FakeDrive.StartAsync();

        Assert.Equal("ana/ana_leo_2026-11-09.mp3", await Stored(Store(drive, drive.ServiceAccount), "rec-1"));
        Assert.Single(drive.Server.Heard, request => request.Path == "/token");
    }

    [Fact]
    public async Task An_access_token_that_ran_out_is_renewed_and_the_request_made_again()
    {
        await using var drive = await FakeDrive.StartAsync();
        drive.Server.Plan("POST", FakeDrive.UploadPath, FakeDrive.Error(401, "authError"));

        await Stored(Store(drive), "rec-1");

        Assert.Equal(2, drive.Server.Heard.Count(request => request.Path == "/token"));
        Assert.Equal(blobs["small"], Document(drive).Content);
    }

    [Fact]
    public async Task Another_owner_of_the_same_name_gets_the_next_one_and_each_keeps_its_own()
    {
        await using var drive = await FakeDrive.StartAsync();
        var store = Store(drive);

        string[] names = [await Stored(store, "rec-1"), await Stored(store, "rec-2"), await Stored(store, "rec-1"), await Stored(Store(drive), "rec-2")];

        Assert.Equal(["ana/ana_leo_2026-11-09.mp3", "ana/ana_leo_2026-11-09_2.mp3", "ana/ana_leo_2026-11-09.mp3", "ana/ana_leo_2026-11-09_2.mp3"], names);
        Assert.Equal(3, drive.Files.Count);
    }

    [Fact]
    public async Task Two_processes_that_make_a_folder_at_once_end_with_one()
    {
        await using var drive = await FakeDrive.StartAsync();
        drive.PageSize = 1;
        var nothing = PlannedAnswer.Json(200, new { incompleteSearch = false, files = Array.Empty<object>() });
        // Both looked before either had made one.
        drive.Server.Plan("GET", Files, nothing, nothing);

        var names = await Task.WhenAll(Stored(Store(drive), "rec-1"), Stored(Store(drive), "rec-2"));

        var left = Assert.Single(drive.Files.Values, file => file.MimeType.EndsWith("folder", StringComparison.Ordinal) && !file.Trashed);
        Assert.All(drive.Files.Values.Where(file => file.Content.Length > 0), file => Assert.Equal([left.Id], file.Parents));
        Assert.Equal(2, names.Distinct().Count());
    }

    [Fact]
    public async Task A_large_file_goes_in_pieces_and_goes_on_where_drive_says()
    {
        await using var drive = await FakeDrive.StartAsync();
        drive.HoldOfNextPiece = Unit;

        await Stored(Store(drive), "rec-1", "large");

        Assert.Equal(blobs["large"], Document(drive).Content);
        var total = (5 * Unit) + 77;
        Assert.Equal(
            [$"bytes 0-{(2 * Unit) - 1}/{total}", $"bytes {Unit}-{(3 * Unit) - 1}/{total}", $"bytes {3 * Unit}-{(5 * Unit) - 1}/{total}", $"bytes {5 * Unit}-{total - 1}/{total}"],
            Ranges(drive));
        Assert.DoesNotContain(blobs.Names, name => name.StartsWith("uploads/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_that_names_no_range_holds_nothing_and_the_piece_is_sent_again()
    {
        await using var drive = await FakeDrive.StartAsync();
        drive.HoldOfNextPiece = 0;

        await Stored(Store(drive), "rec-1", "large");

        Assert.Equal(blobs["large"], Document(drive).Content);
        Assert.Equal(Ranges(drive)[0], Ranges(drive)[1]);
    }

    [Fact]
    public async Task After_an_error_of_the_server_it_is_asked_how_far_the_upload_is()
    {
        await using var drive = await FakeDrive.StartAsync();
        drive.Server.Plan("PUT", FakeDrive.UploadPath, PlannedAnswer.Status(503), PlannedAnswer.Status(308));

        await Stored(Store(drive), "rec-1", "large");

        Assert.Equal(blobs["large"], Document(drive).Content);
        Assert.Equal($"bytes */{(5 * Unit) + 77}", Ranges(drive)[1]);
    }

    [Fact]
    public async Task An_upload_goes_on_after_a_restart_and_begins_anew_when_drive_forgot_it()
    {
        await using var drive = await FakeDrive.StartAsync();
        drive.Server.Plan("PUT", FakeDrive.UploadPath, PlannedAnswer.HangsUp());
        Assert.IsType<ProviderFailure.Transient>(await Failure(Store(drive), "large"));
        Assert.Single(blobs.Names, name => name.StartsWith("uploads/google-drive/", StringComparison.Ordinal));
        drive.Server.Plan("PUT", FakeDrive.UploadPath, PlannedAnswer.Status(503));
        Assert.IsType<ProviderFailure.Transient>(await Failure(Store(drive), "large"));

        await Stored(Store(drive), "rec-1", "large");

        Assert.Single(drive.Server.Heard, request => request is { Method: "POST", Path: FakeDrive.UploadPath });
        Assert.Equal(blobs["large"], Document(drive).Content);

        drive.Server.Plan("PUT", FakeDrive.UploadPath, PlannedAnswer.HangsUp(), PlannedAnswer.Status(404));
        Assert.IsType<ProviderFailure.Transient>(await Failure(Store(drive), "large", "rec-2"));
        await Stored(Store(drive), "rec-2", "large");
        Assert.Equal(2, drive.Files.Values.Count(file => file.Content.Length > 0));
    }

    [Fact]
    public async Task A_lost_answer_to_a_finished_upload_makes_no_second_file()
    {
        await using var drive = await FakeDrive.StartAsync();
        var store = Store(drive);
        await Stored(store, "rec-1");

        // The same put, as after an answer that never came.
        await Stored(Store(drive), "rec-1");

        Assert.Single(drive.Files.Values, file => file.Content.Length > 0);
    }

    [Theory]
    [InlineData(403, "userRateLimitExceeded", null)]
    [InlineData(403, "rateLimitExceeded", null)]
    [InlineData(429, "rateLimitExceeded", 9.0)]
    [InlineData(500, "backendError", null)]
    [InlineData(503, "transientError", null)]
    public async Task A_busy_drive_may_be_asked_again(int status, string reason, double? seconds)
    {
        await using var drive = await FakeDrive.StartAsync();
        drive.Server.Plan("POST", FakeDrive.UploadPath, FakeDrive.Error(status, reason, seconds is null ? [] : [("Retry-After", $"{seconds}")]));
        var store = Store(drive);

        Assert.Equal(seconds, Assert.IsType<ProviderFailure.Transient>(await Failure(store)).RetryAfter?.TotalSeconds);
        await Stored(store, "rec-1");
    }

    [Theory]
    [InlineData(403, "storageQuotaExceeded", "shared drive")]
    [InlineData(403, "insufficientFilePermissions", "share the folder")]
    [InlineData(404, "notFound", "GoogleDrive:RootFolder")]
    [InlineData(400, "badRequest", "HTTP 400")]
    public async Task A_refusal_that_no_retry_mends_is_permanent_and_says_what_to_do(int status, string reason, string words)
    {
        await using var drive = await FakeDrive.StartAsync();
        drive.Server.Plan("POST", FakeDrive.UploadPath, FakeDrive.Error(status, reason));

        Assert.Contains(words, Assert.IsType<ProviderFailure.Permanent>(await Failure(Store(drive))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_that_is_not_complete_is_no_answer()
    {
        await using var drive = await FakeDrive.StartAsync();
        drive.Server.Plan("GET", Files, PlannedAnswer.Json(200, new { incompleteSearch = true, files = Array.Empty<object>() }));

        Assert.IsType<ProviderFailure.Transient>(await Failure(Store(drive)));
    }

    [Fact]
    public async Task An_account_that_is_no_longer_allowed_says_so_without_its_secrets()
    {
        await using var drive = await FakeDrive.StartAsync();
        drive.Server.Plan("POST", "/token", PlannedAnswer.Json(400, new { error = "invalid_grant", error_description = "Token has been revoked." }));

        var reason = Assert.IsType<ProviderFailure.Permanent>(await Failure(Store(drive))).Reason;

        Assert.Contains("invalid_grant", reason, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeDrive.RefreshToken, reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"external_account"}""", "external_account")]
    [InlineData("""{"type":"service_account","private_key":"s3cret"}""", "Google words them otherwise")]
    [InlineData("s3cret", "Google words them otherwise")]
    public async Task Credentials_of_another_kind_are_refused_without_being_repeated(string credentials, string words)
    {
        await using var drive = await FakeDrive.StartAsync();

        var reason = Assert.IsType<ProviderFailure.Permanent>(await Failure(Store(drive, credentials))).Reason;

        Assert.Contains(words, reason, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_replaces_is_the_same_file_with_another_content()
    {
        await using var drive = await FakeDrive.StartAsync();
        var store = Store(drive);
        var first = await Stored(store, "rec-1");

        var outcome = await store.Put(
            new DocumentName(TutorId.From("ana"), "ana_leo_2026-11-09", ".mp3", "rec-1") { Replaces = true }, "large", CancellationToken.None);

        Assert.Equal(first, Assert.IsType<StoreOutcome.Stored>(outcome).Location);
        Assert.Equal(blobs["large"], Document(drive).Content);
    }

    private static StoredFile Document(FakeDrive drive) => drive.Files.Values.Single(file => file.Content.Length > 0);

    private static List<string> Ranges(FakeDrive drive) =>
        [.. drive.Server.Heard.Where(request => request.Method == "PUT").Select(request => request.Header("Content-Range")!)];

    private DriveDocumentStore Store(FakeDrive drive, string? credentials = null)
    {
        var options = Options.Create(new DriveOptions
        {
            Endpoint = drive.Server.Address,
            CredentialsFile = folder.File($"{Guid.NewGuid():N}.json", credentials ?? drive.Credentials),
            RootFolder = FakeDrive.Root,
            MultipartBytes = Unit,
            ChunkBytes = 2 * Unit,
        });
        return new DriveDocumentStore(new DriveApi(options, TimeProvider.System), blobs, options);
    }

    private static Task<StoreOutcome> Put(DriveDocumentStore store, string owner, string blob, string tutor) =>
        store.Put(new DocumentName(TutorId.From(tutor), "ana_leo_2026-11-09", ".mp3", owner), blob, CancellationToken.None);

    private static async Task<string> Stored(DriveDocumentStore store, string owner, string blob = "small", string tutor = "ana") =>
        Assert.IsType<StoreOutcome.Stored>(await Put(store, owner, blob, tutor)).Location;

    private static async Task<ProviderFailure> Failure(DriveDocumentStore store, string blob = "small", string owner = "rec-1") =>
        Assert.IsType<StoreOutcome.Failed>(await Put(store, owner, blob, "ana")).Failure;
}

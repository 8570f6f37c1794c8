using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Recordings;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.Disk;
using LearningSessions.Integrations.Tests.Samples;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Tests.Disk;

public sealed class DiskDocumentStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DiskDocumentStore _store;
    private readonly string _blob;

    public DiskDocumentStoreTests()
    {
        _blob = _folder.File("blob", "sound");
        _store = New();
    }

    private string Documents => Path.Combine(_folder.Path, "documents");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_document_lies_in_its_tutors_folder_under_its_name()
    {
        Assert.Equal("ana/ana_leo_2026-11-09.wav", await Put("rec-1"));
        Assert.Equal("sound", await File.ReadAllTextAsync(Path.Combine(Documents, "ana", "ana_leo_2026-11-09.wav")));
    }

    [Fact]
    public async Task Another_owner_of_the_same_name_gets_the_next_one_and_each_keeps_its_own()
    {
        string[] first = [await Put("rec-1"), await Put("rec-2"), await Put("rec-3")];
        var reopened = New();

        string[] again = [await Put("rec-1", reopened), await Put("rec-2", reopened), await Put("rec-3", reopened)];

        Assert.Equal(["ana/ana_leo_2026-11-09.wav", "ana/ana_leo_2026-11-09_2.wav", "ana/ana_leo_2026-11-09_3.wav"], first);
        Assert.Equal(first, again);
        Assert.Equal(3, Directory.GetFiles(Path.Combine(Documents, "ana")).Length);
    }

    [Fact]
    public async Task Many_at_once_get_a_name_each()
    {
        var names = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Put($"rec-{i % 20}", i % 2 == 0 ? _store : New())));

        Assert.Equal(20, names.Distinct().Count());
        Assert.Equal(20, Directory.GetFiles(Path.Combine(Documents, "ana")).Length);
    }

    [Fact]
    public async Task A_document_that_a_person_put_there_stays()
    {
        Directory.CreateDirectory(Path.Combine(Documents, "ana"));
        await File.WriteAllTextAsync(Path.Combine(Documents, "ana", "ana_leo_2026-11-09.wav"), "mine");

        Assert.Equal("ana/ana_leo_2026-11-09_2.wav", await Put("rec-1"));
        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(Documents, "ana", "ana_leo_2026-11-09.wav")));
    }

    [Fact]
    public async Task What_replaces_keeps_its_name_and_takes_nothing_from_others()
    {
        await Put("rec-1");
        await Put("rec-2");
        var document = new DocumentName(TutorId.From("ana"), "ana_leo_2026-11-09", ".wav", "rec-2") { Replaces = true };

        var stored = Assert.IsType<StoreOutcome.Stored>(await _store.Put(document, _folder.File("corrected", "speech"), CancellationToken.None));

        Assert.Equal("ana/ana_leo_2026-11-09_2.wav", stored.Location);
        Assert.Equal(["sound", "speech"], Directory.GetFiles(Path.Combine(Documents, "ana")).Order(StringComparer.Ordinal).Select(File.ReadAllText));
    }

    [Fact]
    public async Task The_longest_ids_still_make_a_name()
    {
        var longest = string.Concat(Enumerable.Repeat("ñ", 128));
        var document = new DocumentName(TutorId.From(longest), $"{longest}_{longest}_2026-11-09", ".wav", "rec-1");

        var stored = Assert.IsType<StoreOutcome.Stored>(await _store.Put(document, _blob, CancellationToken.None));

        Assert.True(File.Exists(Path.Combine(Documents, stored.Location)));
    }

    [Fact]
    public async Task A_lost_blob_is_a_failure_that_no_retry_can_mend_and_leaves_nothing()
    {
        var document = new DocumentName(TutorId.From("ana"), "ana_leo_2026-11-09", ".wav", "rec-1");

        var outcome = await _store.Put(document, Path.Combine(_folder.Path, "gone"), CancellationToken.None);

        var failure = Assert.IsType<ProviderFailure.Permanent>(Assert.IsType<StoreOutcome.Failed>(outcome).Failure);
        Assert.Contains("ana_leo_2026-11-09.wav", failure.Reason, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.Combine(Documents, "ana")));
    }

    private DiskDocumentStore New() => new(new FolderBlobs(), Options.Create(new DiskDocumentOptions { Folder = Documents }));

    private async Task<string> Put(string owner, DiskDocumentStore? store = null)
    {
        var document = new DocumentName(TutorId.From("ana"), "ana_leo_2026-11-09", ".wav", owner);
        return Assert.IsType<StoreOutcome.Stored>(await (store ?? _store).Put(document, _blob, CancellationToken.None)).Location;
    }
}

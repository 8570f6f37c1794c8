using System.Collections.Immutable;
using System.Text.Json;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Measures;
using LearningSessions.Grains.Pages;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Options;

namespace LearningSessions.Grains.Tutors;

/// <summary>One tutor. The rules are <see cref="TutorRules"/>. Notes that come close together share a write, so it is reentrant: every change goes
/// through <see cref="Change"/>, and every read sees what is stored.</summary>
[GrainType("tutor"), Reentrant]
public sealed class TutorGrain(
    [PersistentState("tutor")] IPersistentState<TutorState> state,
    IPageStore pages,
    IOptions<DeploymentOptions> deployment,
    TimeProvider time) : DurableGrain, ITutorGrain
{
    private readonly SharedWrites<TutorState> writes = new();
    private TutorState? replaced;

    private TutorState Stored => replaced ?? state.State;

    private string PageOwner => $"tutor/{this.GetPrimaryKeyString()}";

    /// <inheritdoc />
    public async Task<bool> Put(PutTutor command)
    {
        var isNew = false;
        await Change(before =>
        {
            isNew = before.Profile is null;
            return before.Profile == command
                ? before
                : before with { Profile = command, CreatedAt = isNew ? time.GetUtcNow() : before.CreatedAt };
        });
        return isNew;
    }

    /// <inheritdoc />
    public async Task<Tutor?> Get()
    {
        if (Stored is not { Profile: { } profile } known)
            return null;
        var recordings = TutorRules.Newest(await Notes(known, TutorRules.FirstShownPage(known), _ => true));
        return new Tutor
        {
            Id = TutorId.From(this.GetPrimaryKeyString()),
            Profile = profile,
            Recordings = recordings,
            Feedback = known.Feedback,
            Trend = TrendRules.Weeks(recordings, TimeZoneInfo.FindSystemTimeZoneById(deployment.Value.TimeZone)),
        };
    }

    /// <inheritdoc />
    public Task<PutTutor?> GetProfile() => Task.FromResult(Stored.Profile);

    /// <inheritdoc />
    public Task NoteRecording(RecordingEntry entry) => Change(before => TutorRules.Note(before, entry));

    /// <inheritdoc />
    public Task NoteFeedback(FeedbackEntry entry) => Change(before => TutorRules.Note(before, entry));

    /// <inheritdoc />
    public async Task<ImmutableArray<RecordingEntry>> RecordingsBetween(DateTimeOffset from, DateTimeOffset until)
    {
        var known = Stored;
        var wanted = TutorRules.PagesOf(known.Pages, from, until).ToHashSet();
        var first = wanted.Count > 0 ? wanted.Min() : TutorRules.NextPage(known.Pages);
        return TutorRules.Between(await Notes(known, first, wanted.Contains), from, until);
    }

    /// <summary>The notes of the wanted pages from one on, and of the head.</summary>
    private async Task<List<RecordingEntry>> Notes(TutorState known, int first, Func<int, bool> isWanted)
    {
        var (notes, number, end) = (new List<RecordingEntry>(), first, TutorRules.NextPage(known.Pages));
        if (number < end)
        {
            await foreach (var page in pages.Read(PageOwner, number))
            {
                if (isWanted(number))
                    notes.AddRange(JsonSerializer.Deserialize<ImmutableArray<RecordingEntry>>(page.Span, MessageJson.Options));
                if (++number == end)
                    break;
            }
        }

        notes.AddRange(known.Recordings);
        return notes;
    }

    private Task Change(Func<TutorState, TutorState> change) => writes.Make(change, Write);

    private async Task Write(Func<TutorState, TutorState> change)
    {
        var before = state.State;
        var next = change(before);
        if (ReferenceEquals(next, before))
            return;
        while (TutorRules.Overflow(next.Recordings) is { IsEmpty: false } page)
        {
            await pages.Write(PageOwner, TutorRules.NextPage(next.Pages), JsonSerializer.SerializeToUtf8Bytes(page, MessageJson.Options));
            next = TutorRules.PagedOut(next, page);
        }

        replaced = before;
        try
        {
            await Save(state, next);
        }
        finally
        {
            replaced = null;
        }
    }
}

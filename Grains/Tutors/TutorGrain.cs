using System.Collections.Immutable;
using System.Text.Json;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Pages;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Tutors;

/// <summary>One tutor. The rules are <see cref="TutorRules"/>. Notes that come close together share a write, so it is reentrant: every change goes
/// through <see cref="Change"/>, and every read sees what is stored.</summary>
[GrainType("tutor"), Reentrant]
public sealed class TutorGrain(
    [PersistentState("tutor")] IPersistentState<TutorState> state,
    IPageStore pages,
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
    public Task<Tutor?> Get() => Task.FromResult(Stored is not { Profile: { } profile } known
        ? null
        : new Tutor
        {
            Id = TutorId.From(this.GetPrimaryKeyString()),
            Profile = profile,
            Recordings = known.Recordings,
            Feedback = known.Feedback,
        });

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
        var notes = new List<RecordingEntry>();
        var wanted = TutorRules.PagesOf(known.Pages, from, until).ToHashSet();
        if (wanted.Count > 0)
        {
            var number = wanted.Min();
            await foreach (var page in pages.Read(PageOwner, number))
            {
                if (number >= known.Pages.Length)
                    break;
                if (wanted.Contains(number++))
                    notes.AddRange(JsonSerializer.Deserialize<ImmutableArray<RecordingEntry>>(page.Span, MessageJson.Options));
            }
        }

        return TutorRules.Between([.. notes, .. known.Recordings], from, until);
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
            await pages.Write(PageOwner, next.Pages.Length, JsonSerializer.SerializeToUtf8Bytes(page, MessageJson.Options));
            next = TutorRules.PagedOut(next, page, next.Pages.Length);
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

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

/// <summary>One tutor. The rules are <see cref="TutorRules"/>.</summary>
[GrainType("tutor")]
public sealed class TutorGrain(
    [PersistentState("tutor")] IPersistentState<TutorState> state,
    IPageStore pages,
    IOptions<DeploymentOptions> deployment,
    TimeProvider time) : DurableGrain, ITutorGrain
{
    private TutorState State => state.State;

    private string PageOwner => $"tutor/{this.GetPrimaryKeyString()}";

    /// <inheritdoc />
    public async Task<bool> Put(PutTutor command)
    {
        var isNew = State.Profile is null;
        if (State.Profile != command)
            await Save(state, State with { Profile = command, CreatedAt = isNew ? time.GetUtcNow() : State.CreatedAt });
        return isNew;
    }

    /// <inheritdoc />
    public Task<Tutor?> Get() => Task.FromResult(State.Profile is not { } profile
        ? null
        : new Tutor
        {
            Id = TutorId.From(this.GetPrimaryKeyString()),
            Profile = profile,
            Recordings = State.Recordings,
            Feedback = State.Feedback,
            Trend = TrendRules.Weeks(State.Recordings, TimeZoneInfo.FindSystemTimeZoneById(deployment.Value.TimeZone)),
        });

    /// <inheritdoc />
    public Task<PutTutor?> GetProfile() => Task.FromResult(State.Profile);

    /// <inheritdoc />
    public async Task NoteRecording(RecordingEntry entry)
    {
        if (State.Profile is null || State.Recordings.Contains(entry))
            return;
        var next = State with { Recordings = TutorRules.Note(State.Recordings, entry) };
        if (TutorRules.Overflow(next.Recordings) is { IsEmpty: false } page)
        {
            var number = State.Pages.Length;
            await pages.Write(PageOwner, number, JsonSerializer.SerializeToUtf8Bytes(page, MessageJson.Options));
            next = TutorRules.PagedOut(next, page, number);
        }

        await Save(state, next);
    }

    /// <inheritdoc />
    public async Task NoteFeedback(FeedbackEntry entry)
    {
        if (State.Profile is not null)
            await Save(state, State with { Feedback = TutorRules.Note(State.Feedback, entry) });
    }

    /// <inheritdoc />
    public async Task<ImmutableArray<RecordingEntry>> RecordingsBetween(DateTimeOffset from, DateTimeOffset until)
    {
        var notes = new List<RecordingEntry>();
        var wanted = TutorRules.PagesOf(State.Pages, from, until).ToHashSet();
        if (wanted.Count > 0)
        {
            var number = wanted.Min();
            await foreach (var page in pages.Read(PageOwner, number))
            {
                if (number >= State.Pages.Length)
                    break;
                if (wanted.Contains(number++))
                    notes.AddRange(JsonSerializer.Deserialize<ImmutableArray<RecordingEntry>>(page.Span, MessageJson.Options));
            }
        }

        return TutorRules.Between([.. notes, .. State.Recordings], from, until);
    }
}

using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Tutors;

/// <summary>One tutor: profile, recordings by date, feedback. Key: the tutor's id.</summary>
[Alias("ITutorGrain")]
public interface ITutorGrain : IGrainWithStringKey
{
    /// <summary>Makes or changes the profile; true when the tutor is new.</summary>
    [Alias("Put")]
    Task<bool> Put(PutTutor command);

    /// <summary>The tutor, or null when nobody has this id.</summary>
    [Alias("Get"), ReadOnly]
    Task<Tutor?> Get();

    /// <summary>Name, phone and language, or null when nobody has this id.</summary>
    [Alias("GetProfile"), ReadOnly]
    Task<PutTutor?> GetProfile();

    /// <summary>Notes what became of a recording; the newest note of a recording counts. Ignored for an unknown tutor.</summary>
    [Alias("NoteRecording")]
    Task NoteRecording(RecordingEntry entry);

    /// <summary>Notes what became of a feedback; the newest note counts. Ignored for an unknown tutor.</summary>
    [Alias("NoteFeedback")]
    Task NoteFeedback(FeedbackEntry entry);

    /// <summary>The recordings of a window of time, oldest first.</summary>
    /// <param name="from">Inclusive, UTC.</param>
    /// <param name="until">Exclusive, UTC.</param>
    [Alias("RecordingsBetween"), ReadOnly]
    Task<ImmutableArray<RecordingEntry>> RecordingsBetween(DateTimeOffset from, DateTimeOffset until);
}

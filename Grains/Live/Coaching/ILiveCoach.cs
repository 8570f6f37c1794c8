namespace LearningSessions.Grains.Live.Coaching;

/// <summary>Writes the report of a session: mistakes, whether answers fit their questions, what to do next. Runs outside grain turns.</summary>
public interface ILiveCoach
{
    /// <summary>Writes it. Failures of a provider are outcomes.</summary>
    Task<CoachOutcome> Coach(CoachRequest request, CancellationToken cancel);
}

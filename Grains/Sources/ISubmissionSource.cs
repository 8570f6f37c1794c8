using LearningSessions.Grains.Interfaces.Sources;

namespace LearningSessions.Grains.Sources;

/// <summary>A form in which tutors hand in calls. There is one for each source of the configuration. Both calls run outside grain turns.</summary>
public interface ISubmissionSource
{
    /// <summary>What the source is called here: the id in <c>/v1/sources/{id}</c>.</summary>
    string Name { get; }

    /// <summary>Where it comes from, in words: <c>SurveyCTO form calls_2026</c>, <c>folder data/submissions</c>.</summary>
    string Origin { get; }

    /// <summary>Lists submissions. What was listed before may come again: the key tells.</summary>
    /// <param name="since">The cursor of the last listing: those completed at this time or later. Null for all.</param>
    /// <param name="cancel">Changes nothing anywhere.</param>
    Task<ListingOutcome> List(DateTimeOffset? since, CancellationToken cancel);

    /// <summary>Copies a file of a submission into a blob; it is never held in memory.</summary>
    /// <param name="file"><see cref="Submission.Audio"/> or <see cref="Submission.Transcript"/>.</param>
    /// <param name="blob">The blob's name; one of that name is replaced.</param>
    /// <param name="cancel">Leaves no half blob.</param>
    Task<FetchOutcome> Fetch(string file, string blob, CancellationToken cancel);
}

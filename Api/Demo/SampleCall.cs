using CsvHelper;

namespace LearningSessions.Api.Demo;

/// <summary>A line of samples/recordings.csv.</summary>
/// <param name="File">The audio file, relative to the samples folder.</param>
/// <param name="Transcript">The transcript that comes with it, or blank.</param>
/// <param name="TutorId">Who tutors.</param>
/// <param name="LearnerId">Who learns.</param>
/// <param name="LearnerName">The learner's name.</param>
/// <param name="Language">BCP 47 language spoken.</param>
/// <param name="RecordedAt">When the call took place, ISO 8601.</param>
public sealed record SampleCall(
    string File, string Transcript, string TutorId, string LearnerId, string LearnerName, string Language, string RecordedAt)
{
    /// <summary>Reads the list of calls in a samples folder.</summary>
    public static IReadOnlyList<SampleCall> ReadAll(string samples)
    {
        using var csv = CsvReader.Create(System.IO.File.ReadAllBytes(Path.Combine(samples, "recordings.csv")), new CsvReaderOptions());
        csv.ReadHeader();
        var calls = new List<SampleCall>();
        while (csv.Read())
        {
            calls.Add(new(
                csv.GetString("file"), csv.GetString("transcript"), csv.GetString("tutorId"), csv.GetString("learnerId"),
                csv.GetString("learnerName"), csv.GetString("language"), csv.GetString("recordedAt")));
        }

        return calls;
    }
}

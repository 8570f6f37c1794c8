namespace LearningSessions.Grains.Interfaces.Recordings;

/// <summary>The steps of a recording, in the order of <see cref="Recording.Steps"/>.</summary>
[GenerateSerializer, Alias("RecordingStep")]
public enum RecordingStep
{
    /// <summary>Kept under the tutor in the document store.</summary>
    Store = 1,

    /// <summary>Turned into words with speakers.</summary>
    Transcribe = 2,

    /// <summary>Its talk measured and the tutor told.</summary>
    Measure = 3,

    /// <summary>After a correction of its speakers: the tutor and feedback that was not sent yet are told.</summary>
    Tell = 4,

    /// <summary>Before all others, where it was not uploaded: its audio fetched from the form it was handed in through.</summary>
    Fetch = 5,
}

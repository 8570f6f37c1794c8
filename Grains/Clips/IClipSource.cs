namespace LearningSessions.Grains.Clips;

/// <summary>Where the app put the clips of responses.</summary>
public interface IClipSource
{
    /// <summary>Copies a clip into its blob (<see cref="Interfaces.Clips.ClipBlobs"/>), whole or not at all; one that is here already and has not
    /// changed is left alone. Makes three attempts itself and bounds how many clips are on their way.</summary>
    /// <param name="link">The key that the response names.</param>
    /// <param name="cancel">Leaves nothing half written.</param>
    Task<ClipFetchOutcome> Fetch(string link, CancellationToken cancel);
}

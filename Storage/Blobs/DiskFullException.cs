namespace LearningSessions.Storage.Blobs;

/// <summary>The disk that holds the data folder is full. Nothing that was acknowledged is lost.</summary>
/// <param name="what">What could not be written.</param>
/// <param name="inner">What the system said.</param>
public sealed class DiskFullException(string what, Exception inner)
    : IOException($"The disk is full: {what} was not written. Free some space in the data folder's disk and try again.", inner);

namespace LearningSessions.Storage.Blobs;

/// <summary>The bucket could neither be found nor made.</summary>
/// <param name="bucket">Which.</param>
/// <param name="inner">What the service said.</param>
public sealed class BucketUnreachableException(string bucket, Exception inner)
    : IOException($"The bucket {bucket} of Blobs:Bucket cannot be used: {inner.Message}", inner);

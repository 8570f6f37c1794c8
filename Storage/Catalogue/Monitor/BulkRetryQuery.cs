using LearningSessions.Storage.Catalogue.Sorting;

namespace LearningSessions.Storage.Catalogue.Monitor;

/// <summary>Which part of the bulk retries; the newest first.</summary>
public sealed record BulkRetryQuery : SortedRequest;

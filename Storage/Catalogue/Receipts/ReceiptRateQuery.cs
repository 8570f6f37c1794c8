namespace LearningSessions.Storage.Catalogue.Receipts;

/// <summary>Which messages are counted, and by what.</summary>
/// <param name="By">By what.</param>
/// <param name="From">Sent at this time or later; null for all.</param>
/// <param name="Until">Sent before this time; null for all.</param>
public sealed record ReceiptRateQuery(ReceiptGrouping By, DateTimeOffset? From = null, DateTimeOffset? Until = null);

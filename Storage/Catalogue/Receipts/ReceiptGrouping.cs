namespace LearningSessions.Storage.Catalogue.Receipts;

/// <summary>By what receipts are counted.</summary>
public enum ReceiptGrouping
{
    /// <summary>By tutor.</summary>
    Tutor = 1,

    /// <summary>By the service's template; messages without one count under their service.</summary>
    Template = 2,
}

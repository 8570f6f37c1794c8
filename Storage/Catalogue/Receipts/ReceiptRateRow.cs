namespace LearningSessions.Storage.Catalogue.Receipts;

/// <summary>What became of the messages of one tutor, or of one template. Each count holds those after it: what was read was delivered.</summary>
/// <param name="Key">The tutor's id, or the template's name.</param>
/// <param name="Name">The tutor's name; for a template its service.</param>
/// <param name="Messages">Messages that the service took.</param>
/// <param name="Delivered">Of these on the tutor's phone.</param>
/// <param name="Read">Of these opened.</param>
/// <param name="Confirmed">Of these confirmed with the receipt button.</param>
/// <param name="Failed">Messages that did not reach the tutor.</param>
public sealed record ReceiptRateRow(string Key, string Name, int Messages, int Delivered, int Read, int Confirmed, int Failed)
{
    /// <summary>Confirmed ÷ messages, 0 to 1.</summary>
    public double Rate => Messages == 0 ? 0 : (double)Confirmed / Messages;
}

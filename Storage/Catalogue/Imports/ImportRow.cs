using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Storage.Catalogue.Imports;

/// <summary>An import as it was at its last checkpoint.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What the file holds.</param>
/// <param name="FileName">What the file was called.</param>
/// <param name="By">Who wanted it.</param>
/// <param name="State">Where the work stands.</param>
/// <param name="Reason">Why it was given up, or why its last attempt failed.</param>
/// <param name="Bytes">Bytes read.</param>
/// <param name="Length">The file's length in bytes; null when unknown.</param>
/// <param name="Read">Events or rows read.</param>
/// <param name="DeadLetters">Records that were rejected.</param>
/// <param name="AcceptedAt">When it was handed over, UTC.</param>
/// <param name="EndedAt">When it ended, UTC.</param>
public sealed record ImportRow(
    ImportId Id,
    ImportKind Kind,
    string FileName,
    string By,
    WorkState State,
    string? Reason,
    long Bytes,
    long? Length,
    long Read,
    long DeadLetters,
    DateTimeOffset AcceptedAt,
    DateTimeOffset? EndedAt);

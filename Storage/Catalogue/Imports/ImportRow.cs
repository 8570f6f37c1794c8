using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Storage.Catalogue.Imports;

/// <summary>An import in a list.</summary>
/// <param name="Id">The import's id.</param>
/// <param name="Kind">What the file holds.</param>
/// <param name="FileName">What it is called.</param>
/// <param name="By">Who wanted it.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Reason">Why it was given up, or why the last attempt failed.</param>
/// <param name="Bytes">Bytes read at the last checkpoint.</param>
/// <param name="Length">The file's length.</param>
/// <param name="Read">Events (rows) read.</param>
/// <param name="Grouped">Events that count in a phase; known at the end.</param>
/// <param name="Kept">Rows that were kept.</param>
/// <param name="DeadLetters">Records that were set aside.</param>
/// <param name="AcceptedAt">When it was handed over, UTC.</param>
/// <param name="EndedAt">When it was done or given up, UTC.</param>
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
    long Grouped,
    long Kept,
    long DeadLetters,
    DateTimeOffset AcceptedAt,
    DateTimeOffset? EndedAt);

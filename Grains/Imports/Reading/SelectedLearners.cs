using System.Text;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Packing;

namespace LearningSessions.Grains.Imports.Reading;

/// <summary>Whether an import is of a learner.</summary>
/// <param name="selection">Which learners; null for all.</param>
/// <param name="cohort">The learners of the cohort that it names.</param>
public sealed class SelectedLearners(ImportSelection? selection = null, IReadOnlyCollection<LearnerId>? cohort = null)
{
    private readonly HashSet<byte[]>? listed = Listed(cohort ?? (selection is { Learners.IsEmpty: false } ? selection.Learners : null));

    private readonly byte[]? school = Bytes(selection?.School);
    private readonly byte[]? level = Bytes(selection?.Level);

    /// <summary>Whether it is of this learner, by the id alone.</summary>
    public bool Takes(ReadOnlySpan<byte> learner) => listed is null || listed.GetAlternateLookup<ReadOnlySpan<byte>>().Contains(learner);

    /// <summary>Whether it is of the learner of an event.</summary>
    /// <param name="learner">The learner's id.</param>
    /// <param name="name">The school's name, as the event tells it.</param>
    /// <param name="code">The school's code.</param>
    /// <param name="of">The class.</param>
    public bool Takes(ReadOnlySpan<byte> learner, ReadOnlySpan<byte> name, ReadOnlySpan<byte> code, ReadOnlySpan<byte> of) =>
        Takes(learner)
        && (school is null || name.SequenceEqual(school) || code.SequenceEqual(school))
        && (level is null || of.SequenceEqual(level));

    private static HashSet<byte[]>? Listed(IReadOnlyCollection<LearnerId>? learners) =>
        learners is null ? null : new(learners.Select(learner => Encoding.UTF8.GetBytes(learner.Value)), new Utf8Comparer());

    private static byte[]? Bytes(string? text) => text is null ? null : Encoding.UTF8.GetBytes(text);
}

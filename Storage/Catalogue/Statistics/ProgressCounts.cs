namespace LearningSessions.Storage.Catalogue.Statistics;

/// <summary>How many learners moved which way from the first half of a window to the second.</summary>
/// <param name="Rose">Won five points of accuracy or more.</param>
/// <param name="Steady">Moved by less.</param>
/// <param name="Fell">Lost five points or more.</param>
/// <param name="InOneHalf">Answered in one half alone, so that nothing can be said.</param>
public sealed record ProgressCounts(long Rose, long Steady, long Fell, long InOneHalf);

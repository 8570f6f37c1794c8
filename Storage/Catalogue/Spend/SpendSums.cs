using LearningSessions.Grains.Interfaces.Models;

namespace LearningSessions.Storage.Catalogue.Spend;

/// <summary>What is summed over model calls: calls, stopped, tokens (input, cached, output, audio), cost, calls without a cost, seconds of audio.</summary>
internal static class SpendSums
{
    /// <summary>Over rows of <c>model_call</c>.</summary>
    public static string OfCalls { get; } =
        $"COUNT(*), COUNT(CASE WHEN result = {(int)ModelCallResult.OverBudget} THEN 1 END), {Whole("input_tokens")}, {Whole("cached_tokens")}, "
        + $"{Whole("output_tokens")}, {Whole("audio_tokens")}, {Whole("cost")}, COUNT(*) - COUNT(cost), CAST(COALESCE(SUM(audio_seconds), 0) AS DOUBLE PRECISION)";

    /// <summary>Over rows of <c>daily_spend</c>.</summary>
    public static string OfDays { get; } =
        $"{Whole("calls")}, {Whole("stopped")}, {Whole("input_tokens")}, {Whole("cached_tokens")}, {Whole("output_tokens")}, {Whole("audio_tokens")}, "
        + $"{Whole("cost")}, {Whole("unpriced")}, SUM(audio_seconds)";

    private static string Whole(string column) => $"CAST(COALESCE(SUM({column}), 0) AS BIGINT)";
}

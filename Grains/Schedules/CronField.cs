using System.Numerics;

namespace LearningSessions.Grains.Schedules;

/// <summary>One field of a cron expression: the values it allows.</summary>
/// <param name="Bits">Bit n is set when the value n is allowed.</param>
/// <param name="IsStar">Whether its text begins with <c>*</c>, as in <c>*</c> and <c>*/5</c>.</param>
public readonly record struct CronField(ulong Bits, bool IsStar)
{
    /// <summary>Whether the value is allowed.</summary>
    /// <param name="value">0 to 63.</param>
    public bool Allows(int value) => (Bits >> value & 1) != 0;

    /// <summary>The least allowed value.</summary>
    public int First => BitOperations.TrailingZeroCount(Bits);

    /// <summary>The least allowed value that is not below <paramref name="value"/>, or -1.</summary>
    /// <param name="value">0 to 63.</param>
    public int AtOrAfter(int value)
    {
        var rest = Bits >> value;
        return rest == 0 ? -1 : value + BitOperations.TrailingZeroCount(rest);
    }
}

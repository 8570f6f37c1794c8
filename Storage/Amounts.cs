namespace LearningSessions.Storage;

/// <summary>US dollars as the catalogue keeps them: whole 10^-12 dollars, up to some 9 million dollars, so that SQL sums are exact for prices of up to
/// six decimals per million tokens.</summary>
internal static class Amounts
{
    private const decimal Units = 1_000_000_000_000;

    /// <exception cref="OverflowException">It is too large to be kept.</exception>
    public static long From(decimal dollars) => decimal.ToInt64(decimal.Round(dollars * Units));

    public static long? From(decimal? dollars) => dollars is { } known ? From(known) : null;

    public static decimal ToDollars(long units) => units / Units;
}

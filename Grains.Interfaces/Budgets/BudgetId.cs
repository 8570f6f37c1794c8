using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using LearningSessions.Grains.Interfaces.Ids;

namespace LearningSessions.Grains.Interfaces.Budgets;

/// <summary>A scope and a day or month of the deployment's zone: <c>all:2026-11-21</c>, <c>all:2026-11</c>.</summary>
[GenerateSerializer, Immutable, Alias("BudgetId")]
[JsonConverter(typeof(TextIdJsonConverter<BudgetId>))]
public readonly record struct BudgetId([property: Id(0)] string Value) : ITextId<BudgetId>
{
    /// <summary>The scope of every call.</summary>
    public const string AllCalls = "all";

    /// <inheritdoc />
    public static BudgetId From(string value) => new(value);

    /// <summary>The budget of one day.</summary>
    public static BudgetId OfDay(string scope, DateOnly day) => new(string.Create(CultureInfo.InvariantCulture, $"{scope}:{day:yyyy-MM-dd}"));

    /// <summary>The budget of the month that a day lies in.</summary>
    public static BudgetId OfMonth(string scope, DateOnly day) => new(string.Create(CultureInfo.InvariantCulture, $"{scope}:{day:yyyy-MM}"));

    /// <summary>Reads an id; false when it is not of that form.</summary>
    public static bool TryParse(string? value, [NotNullWhen(true)] out BudgetParts? parts)
    {
        parts = null;
        if (value?.Split(':') is not [var scope, var period] || !TextIdRules.IsWellFormed(scope))
            return false;
        if (DateOnly.TryParseExact(period, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            parts = new BudgetParts(scope, BudgetPeriod.Day, day, day);
        else if (DateOnly.TryParseExact(period, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
            parts = new BudgetParts(scope, BudgetPeriod.Month, first, first.AddMonths(1).AddDays(-1));
        return parts is not null;
    }

    /// <inheritdoc />
    public override string ToString() => Value;
}

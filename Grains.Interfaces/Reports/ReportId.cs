using System.Globalization;
using System.Text.Json.Serialization;
using LearningSessions.Grains.Interfaces.Ids;

namespace LearningSessions.Grains.Interfaces.Reports;

/// <summary>One report: its name and its days, <c>weekly.2026-11-09.2026-11-15</c>. The same name and days are the same report.</summary>
[GenerateSerializer, Immutable, Alias("ReportId")]
[JsonConverter(typeof(TextIdJsonConverter<ReportId>))]
public readonly record struct ReportId([property: Id(0)] string Value) : ITextId<ReportId>
{
    /// <inheritdoc />
    public static ReportId From(string value) => new(value);

    /// <summary>The id of a report.</summary>
    /// <param name="name">What it is called; its schedule's name where a schedule asks.</param>
    /// <param name="from">Its first day.</param>
    /// <param name="to">Its last day.</param>
    public static ReportId Of(string name, DateOnly from, DateOnly to) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{name}.{from:yyyy-MM-dd}.{to:yyyy-MM-dd}"));

    /// <inheritdoc />
    public override string ToString() => Value;
}

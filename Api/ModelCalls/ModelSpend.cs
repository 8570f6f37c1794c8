using LearningSessions.Storage.Catalogue.Spend;

namespace LearningSessions.Api.ModelCalls;

/// <summary>What model calls cost, group by group.</summary>
/// <param name="Items">The groups.</param>
public sealed record ModelSpend(IReadOnlyList<ModelSpendRow> Items);

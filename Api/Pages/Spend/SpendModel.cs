using LearningSessions.Grains.Interfaces.Budgets;
using LearningSessions.Storage.Catalogue.Spend;

namespace LearningSessions.Api.Pages.Spend;

/// <summary>What the page of spending shows.</summary>
/// <param name="Today">The budget of this day.</param>
/// <param name="Month">The budget of this month.</param>
/// <param name="Budgets">The budgets that calls asked, the newest period first.</param>
/// <param name="ByDay">Cost of each day, the newest first.</param>
/// <param name="ByModel">Cost of each model.</param>
/// <param name="ByPrompt">Cost of each prompt.</param>
/// <param name="ByKind">Cost of each purpose.</param>
public sealed record SpendModel(
    Budget Today,
    Budget Month,
    IReadOnlyList<Budget> Budgets,
    IReadOnlyList<ModelSpendRow> ByDay,
    IReadOnlyList<ModelSpendRow> ByModel,
    IReadOnlyList<ModelSpendRow> ByPrompt,
    IReadOnlyList<ModelSpendRow> ByKind);

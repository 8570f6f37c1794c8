using LearningSessions.Grains.Interfaces.Cohorts;

namespace LearningSessions.Storage.Catalogue.Cohorts;

/// <summary>A named list of learners.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Learners">How many learners it lists.</param>
/// <param name="Known">Of how many of them something was imported.</param>
/// <param name="AtRisk">How many of them are at risk.</param>
/// <param name="ChangedBy">Who changed it last.</param>
/// <param name="ChangedAt">When it was changed last, UTC.</param>
public sealed record NamedCohortRow(CohortName Name, int Learners, int Known, int AtRisk, string ChangedBy, DateTimeOffset ChangedAt);

using System.Collections.Immutable;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Curriculum;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Curriculum;

/// <summary>The curriculum: reference passages by subject and level.</summary>
public static class CurriculumEndpoints
{
    private const string Key = "api";
    private const int MaxText = 1_000;

    public static void MapCurriculum(this IEndpointRouteBuilder app)
    {
        var curriculum = app.MapGroup("/v1/curriculum").WithTags("Curriculum");
        curriculum.MapGet("/", Search).WithName("SearchCurriculum").Needs(Policies.ReadCurriculum).ProducesProblem(400);
        curriculum.MapGet("/topics", Topics).WithName("ListCurriculumTopics").Needs(Policies.ReadCurriculum);
        curriculum.MapPost("/refresh", Refresh).WithName("RefreshCurriculum").Needs(Policies.RefreshCurriculum);
    }

    /// <summary>The passages that fit, the best first.</summary>
    /// <param name="q">Words to look for, with or without accents; left out, the passages come in the order of files.</param>
    /// <param name="subject">Only this subject, in any case.</param>
    /// <param name="level">Only this level, in any case.</param>
    /// <param name="language">Only this language: es finds es-PY too.</param>
    /// <param name="limit">How many at most: 1 to 100; 10 when left out.</param>
    public static async Task<Results<Ok<ImmutableArray<Passage>>, ProblemHttpResult>> Search(
        string? q, string? subject, string? level, string? language, int? limit, IGrainFactory grains)
    {
        var faults = new Faults()
            .Note("q", q?.Length > MaxText ? $"must be at most {MaxText} characters" : null)
            .Note("language", language is null ? null : InputRules.Language(language))
            .Note("limit", limit is null or (>= 1 and <= CurriculumQuery.MaxLimit) ? null : $"must be 1 to {CurriculumQuery.MaxLimit}");
        if (faults.Problem() is { } problem)
            return problem;
        var query = new CurriculumQuery { Text = q, Subject = subject, Level = level, Language = language, Limit = limit ?? 10 };
        return TypedResults.Ok(await grains.GetGrain<ICurriculumGrain>(Key).Search(query));
    }

    /// <summary>What the curriculum is about, by subject, language and topic.</summary>
    /// <param name="subject">Only this subject, in any case.</param>
    public static async Task<Ok<ImmutableArray<CurriculumTopic>>> Topics(string? subject, IGrainFactory grains) =>
        TypedResults.Ok(await grains.GetGrain<ICurriculumGrain>(Key).Topics(subject));

    /// <summary>Reads the folder again: files that changed are indexed anew, files that cannot be read are named with the line at fault.</summary>
    public static async Task<Ok<CurriculumReport>> Refresh(IGrainFactory grains) =>
        TypedResults.Ok(await grains.GetGrain<ICurriculumGrain>(Key).Refresh());
}

using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Tutors;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Tutors;

/// <summary>Tutors: who they are, and what is known of their calls and feedback.</summary>
public static class TutorEndpoints
{
    public static void MapTutors(this IEndpointRouteBuilder app)
    {
        var tutors = app.MapGroup("/v1/tutors").WithTags("Tutors").WithTextIds();
        tutors.MapGet("/", TutorLists.List).WithName("ListTutors").Needs(Policies.ReadTutors).ProducesProblem(400);
        tutors.MapPost("/roster", RosterUpload.Take).WithName("UploadRoster").Needs(Policies.WriteTutors)
            .Accepts<string>("text/csv", "multipart/form-data").AddOpenApiOperationTransformer(RosterUpload.DescribeForm).ProducesProblem(400).ProducesProblem(413).ProducesProblem(415);
        tutors.MapGet("/{id}", Get).WithName("GetTutor").Needs(Policies.ReadTutors, Ownership.OfTutor).ProducesProblem(400).ProducesProblem(404);
        tutors.MapGet("/{id}/measures.csv", MeasuresCsv.Get).WithName("GetTutorMeasures").Needs(Policies.ReadTutors, Ownership.OfTutor)
            .Produces<string>(200, "text/csv").ProducesProblem(400).ProducesProblem(404);
        tutors.MapPut("/{id}", Put).WithName("PutTutor").Needs(Policies.WriteTutors).ProducesProblem(400);
    }

    /// <summary>One tutor: profile, newest recordings with their talk measures, newest feedback.</summary>
    /// <param name="id">The tutor's id.</param>
    public static async Task<Results<Ok<Tutor>, ProblemHttpResult>> Get(string id, IGrainFactory grains) =>
        await grains.GetGrain<ITutorGrain>(id).Get() is { } tutor
            ? TypedResults.Ok(tutor)
            : ProblemTypes.UnknownTutor.Because("Make the tutor with PUT to this address, or upload a roster.");

    /// <summary>Makes or changes a tutor.</summary>
    /// <param name="id">The tutor's id: 1 to 128 letters, digits and - _ . @ +.</param>
    /// <param name="profile">Name, phone and language.</param>
    public static async Task<Results<Ok<Tutor>, Created<Tutor>, ProblemHttpResult>> Put(string id, PutTutor profile, IGrainFactory grains)
    {
        if (TutorRules.Check(id, profile).Problem() is { } problem)
            return problem;
        var grain = grains.GetGrain<ITutorGrain>(id);
        var isNew = await grain.Put(profile);
        var tutor = await grain.Get() ?? throw new InvalidOperationException($"The tutor {id} was put and is not there.");
        return isNew ? TypedResults.Created(Addresses.Of(tutor.Id), tutor) : TypedResults.Ok(tutor);
    }
}

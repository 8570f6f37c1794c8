using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Api.Tutors;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Receipts;
using LearningSessions.Storage.Catalogue.Tutors;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Pages.Tutors;

/// <summary>The pages of tutors.</summary>
public static class TutorPages
{
    private const int ShownMessages = 20;

    /// <summary>Maps them.</summary>
    public static void MapTutorPages(this IEndpointRouteBuilder pages)
    {
        var tutors = pages.MapGroup("/tutors").WithTextIds();
        tutors.MapGet("/", List);
        tutors.MapGet("/{id}", Show);
        tutors.MapGet("/roster", () => new RazorComponentResult<RosterPage>()).Needs(Policies.WriteTutors);
        tutors.MapPost("/roster", TakeRoster).WithStreamedForm().Needs(Policies.WriteTutors);
    }

    private static async Task<IResult> List(Catalogue catalogue, string? search, string? sort, string? cursor)
    {
        var answer = await TutorLists.List(catalogue, search, sort, null, cursor);
        return answer.Result is Ok<Page<TutorRow>> { Value: { } part } ? new RazorComponentResult<TutorsPage>(new { Part = part }) : answer;
    }

    private static Task<IResult> TakeRoster(HttpContext context, IGrainFactory grains, CancellationToken cancel) => StreamedForms.Read(
        context,
        async reader => (await RosterUpload.TakeNext(reader, grains, cancel)).Result switch
        {
            Ok<RosterReport> { Value: { } report } => new RazorComponentResult<RosterPage>(new { Report = report }),
            ProblemHttpResult problem => new RazorComponentResult<RosterPage>(new { Fault = problem.ProblemDetails.Detail }) { StatusCode = problem.StatusCode },
            var other => other,
        },
        cancel);

    private static async Task<IResult> Show(string id, IGrainFactory grains, Catalogue catalogue)
    {
        var answer = await TutorEndpoints.Get(id, grains);
        if (answer.Result is not Ok<Tutor> { Value: { } tutor })
            return answer;
        var messages = await catalogue.Messages(new MessageQuery { Tutor = tutor.Id, Limit = ShownMessages });
        return new RazorComponentResult<TutorPage>(new { Tutor = tutor, Messages = messages.Items });
    }
}

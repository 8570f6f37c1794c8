using LearningSessions.Api.Input;
using LearningSessions.Api.Tutors;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Receipts;
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
    }

    private static async Task<IResult> List(Catalogue catalogue, string? search, string? cursor)
    {
        var answer = await TutorLists.List(catalogue, search, null, cursor);
        return answer.Result is Ok<Page<TutorRow>> { Value: { } part } ? new RazorComponentResult<TutorsPage>(new { Part = part }) : answer;
    }

    private static async Task<IResult> Show(string id, IGrainFactory grains, Catalogue catalogue)
    {
        var answer = await TutorEndpoints.Get(id, grains);
        if (answer.Result is not Ok<Tutor> { Value: { } tutor })
            return answer;
        var messages = await catalogue.Messages(new MessageQuery { Tutor = tutor.Id, Limit = ShownMessages });
        return new RazorComponentResult<TutorPage>(new { Tutor = tutor, Messages = messages.Items });
    }
}

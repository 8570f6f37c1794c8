using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Feedback;
using LearningSessions.Storage.Catalogue.Tutors;
using LearningSessions.Storage.Catalogue.Work;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Pages.Home;

/// <summary>The first page: what needs a person now.</summary>
public static class HomePages
{
    private const int Shown = 5;

    /// <summary>Maps it.</summary>
    public static void MapHomePage(this IEndpointRouteBuilder pages) => pages.MapGet("/", Show);

    private static async Task<RazorComponentResult<HomePage>> Show(Catalogue catalogue)
    {
        var model = new HomeModel(
            await catalogue.WorkCounts(),
            await catalogue.Feedback(new FeedbackQuery { Status = FeedbackStatus.InReview, Limit = Shown }),
            await catalogue.Feedback(new FeedbackQuery { Status = FeedbackStatus.Approved, Limit = Shown }),
            await catalogue.Work(new WorkQuery { State = WorkState.DeadLetter, Limit = Shown }),
            (await catalogue.Tutors(new TutorQuery { Limit = 1 })).Items.Count > 0);
        return new RazorComponentResult<HomePage>(new { Model = model });
    }
}

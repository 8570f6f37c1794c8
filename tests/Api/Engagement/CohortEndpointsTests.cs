using System.Text.Json;
using LearningSessions.Api.Cohorts;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Access;

namespace LearningSessions.Api.Tests.Engagement;

public sealed class CohortEndpointsTests(SampleEngagement sample) : IClassFixture<SampleEngagement>
{
    private const string Columns =
        "user_id,session_id,milestone_level,phase,start_time,end_time,session_duration_mins,num_responses,avg_accuracy,avg_EQ,avg_Engagement,dominant_emotion,"
        + "engagement_state,pronunciation_accuracy,audio_quality,EQ_Accuracy_Score,gap_to_next_mins";

    private RunningApi Api => sample.Api;

    [Fact]
    public async Task Phases_come_hardest_first_and_count_what_the_scores_of_learners_hold()
    {
        var cohort = await Api.Client.GetAsync("/v1/engagement/cohorts/phases").Is<CohortPhases>(200);
        var scores = await AllScores();

        Assert.Equal(50, cohort.Struggles);
        Assert.Equal(cohort.Phases.OrderByDescending(phase => phase.StrugglingShare).Select(phase => phase.StrugglingShare), cohort.Phases.Select(phase => phase.StrugglingShare));
        Assert.Equal(
            scores.GroupBy(each => Text(each, "phase")).Select(phase => (phase.Key, (long)phase.Sum(each => each.GetProperty("num_responses").GetInt32()))).Order(),
            cohort.Phases.Select(phase => (phase.Phase, phase.Responses)).Order());
        Assert.Equal(
            cohort.Phases.ToDictionary(phase => phase.Phase, phase => phase.Learners),
            (await Api.Client.GetAsync("/v1/engagement/cohorts/phases?struggles=100").Is<CohortPhases>(200)).Phases.ToDictionary(phase => phase.Phase, phase => phase.Struggling));
    }

    [Fact]
    public async Task Milestones_and_weeks_add_up_to_the_same_responses_and_filters_leave_some_out()
    {
        var all = (await Api.Client.GetAsync("/v1/engagement/cohorts/phases").Is<CohortPhases>(200)).Phases.Sum(phase => phase.Responses);
        var milestones = (await Api.Client.GetAsync("/v1/engagement/cohorts/milestones").Is<CohortPhases>(200)).Phases;
        var weeks = (await Api.Client.GetAsync("/v1/engagement/cohorts/trend").Is<CohortTrend>(200)).Weeks;

        Assert.Equal((all, all), (milestones.Sum(phase => phase.Responses), weeks.Sum(week => week.Responses)));
        Assert.Equal(weeks.Select(week => week.Week).Order(), weeks.Select(week => week.Week));
        var milestone = milestones[0].Milestone!;
        var one = await Api.Client.GetAsync($"/v1/engagement/cohorts/phases?milestone={Uri.EscapeDataString(milestone)}").Is<CohortPhases>(200);
        Assert.Equal(milestones.Where(phase => phase.Milestone == milestone).Sum(phase => phase.Responses), one.Phases.Sum(phase => phase.Responses));
        foreach (var nobody in new[] { "school=nowhere", "level=99", "from=2999-01-01", "until=1999-01-01" })
            Assert.Empty((await Api.Client.GetAsync($"/v1/engagement/cohorts/phases?{nobody}").Is<CohortPhases>(200)).Phases);
    }

    [Fact]
    public async Task Scores_are_the_same_in_json_and_in_csv()
    {
        var scores = await AllScores();
        var csv = await Lines("/v1/engagement/phases?format=csv");

        Assert.Equal(Columns, csv[0]);
        Assert.Equal(scores.Count, csv.Count - 1);
        Assert.Equal(
            scores.Select(each => $"{Text(each, "user_id")},{Text(each, "session_id")},{Text(each, "milestone_level")},{Text(each, "phase")}").Order(StringComparer.Ordinal),
            csv.Skip(1).Select(line => string.Join(',', line.Split(',')[..4])).Order(StringComparer.Ordinal));
        var own = await Lines($"/v1/engagement/phases?format=csv&learner={SampleEngagement.Learner}");
        Assert.All(own.Skip(1), line => Assert.StartsWith(SampleEngagement.Learner + ",", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cohorts/phases?struggles=101", "struggles")]
    [InlineData("cohorts/phases?struggles=-1", "struggles")]
    [InlineData("cohorts/milestones?from=yesterday", "from")]
    [InlineData("cohorts/trend?from=2026-02-01&until=2026-01-01", "until")]
    [InlineData("at-risk?rule=odd", "rule")]
    [InlineData("at-risk?since=soon", "since")]
    [InlineData("at-risk?limit=0", "limit")]
    [InlineData("phases?format=xml", "format")]
    public async Task A_bad_question_is_told_which_field_is_wrong(string address, string field)
    {
        var problem = await Api.Client.GetAsync("/v1/engagement/" + address).IsProblem(400, "invalid-request");
        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), problem.GetRawText());
    }

    [Fact]
    public async Task A_strange_cursor_and_a_learner_whom_nobody_watches_are_told_apart()
    {
        await Api.Client.GetAsync("/v1/engagement/at-risk?cursor=nonsense").IsProblem(400, "invalid-cursor");
        await Api.Client.GetAsync("/v1/learners/learner-nobody/watch").IsProblem(404, "not-watched");
    }

    [Theory]
    [InlineData("/v1/engagement/cohorts/phases")]
    [InlineData("/v1/engagement/cohorts/milestones")]
    [InlineData("/v1/engagement/cohorts/trend")]
    [InlineData("/v1/engagement/at-risk")]
    [InlineData("/v1/engagement/phases")]
    public async Task Reviewers_and_operators_read_cohorts_and_nobody_else_does(string address)
    {
        foreach (var (role, status) in new[]
            { (AccessRole.Reviewer, 200), (AccessRole.Operator, 200), (AccessRole.Ingest, 403), (AccessRole.Tutor, 403), (AccessRole.Learner, 403) })
        {
            using var client = Api.ClientOf(role, "somebody");
            using var response = await client.GetAsync(address);
            Assert.True(status == (int)response.StatusCode, $"{role}: {response.StatusCode}");
        }

        using var nobody = Api.ClientWith(null);
        await nobody.GetAsync(address).IsProblem(401, "sign-in-needed");
    }

    private static string Text(JsonElement score, string name) => score.GetProperty(name).GetString()!;

    private async Task<List<JsonElement>> AllScores()
    {
        var (scores, cursor) = (new List<JsonElement>(), "");
        do
        {
            var page = await Api.Client.GetAsync($"/v1/engagement/phases?limit=50{cursor}").Is<JsonElement>(200);
            scores.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.TryGetProperty("nextCursor", out var next) && next.GetString() is { } place ? $"&cursor={Uri.EscapeDataString(place)}" : "";
        }
        while (cursor.Length > 0);
        Assert.NotEmpty(scores);
        return scores;
    }

    private async Task<List<string>> Lines(string address)
    {
        using var answer = await Api.Client.GetAsync(address);
        Assert.Equal((200, "text/csv"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return [.. (await answer.Content.ReadAsStringAsync()).Split(["\r\n", "\n"], StringSplitOptions.RemoveEmptyEntries)];
    }
}

using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LearningSessions.Api.Analytics;
using LearningSessions.Api.Clips;
using LearningSessions.Api.Cohorts;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Access;
using LearningSessions.Grains.Interfaces.Cohorts;

namespace LearningSessions.Api.Tests.Engagement;

/// <summary>Named cohorts over HTTP: made, changed, and asked for wherever learners are.</summary>
public sealed class NamedCohortTests(SampleEngagement sample) : IClassFixture<SampleEngagement>
{
    private const string Sessions = "user_id,session_id,milestone_level,progress,created_at\nana,s1,m1,10,2026-01-05\nbea,s1,m1,10,2026-01-05\n";

    private static readonly string[] Two = ["learner-012", "learner-004", "learner-012", "not-seen-yet"];

    private static readonly string[] Imported = ["bea", "learner-012"];

    private RunningApi Api => sample.Api;

    [Fact]
    public async Task A_cohort_is_made_read_changed_in_the_version_that_was_read_and_removed()
    {
        var made = await Api.Client.PutAsJsonAsync("/v1/cohorts/pilot", new { learners = Two }).Is<Cohort>(200);
        var read = await Api.Client.GetAsync("/v1/cohorts/pilot").Is<CohortView>(200);
        Assert.Equal((1, 3, RunningApi.AdminName), (made.Version, made.Learners, made.ChangedBy));
        Assert.Equal(["learner-004", "learner-012", "not-seen-yet"], read.Learners.Select(learner => learner.Value));
        var row = (await Api.Client.GetAsync("/v1/cohorts?search=PIL").Is<JsonElement>(200)).GetProperty("items")[0];
        Assert.Equal(("pilot", 3, 2), (row.GetProperty("name").GetString(), row.GetProperty("learners").GetInt32(), row.GetProperty("known").GetInt32()));

        using var stale = new HttpRequestMessage(HttpMethod.Put, "/v1/cohorts/pilot") { Content = JsonContent.Create(new { learners = Array.Empty<string>() }) };
        stale.Headers.Add("If-Match", "\"7\"");
        await Api.Client.SendAsync(stale).IsProblem(412, "version-conflict");

        using var removed = await Api.Client.DeleteAsync("/v1/cohorts/pilot");
        Assert.Equal(204, (int)removed.StatusCode);
        await Api.Client.GetAsync("/v1/cohorts/pilot").IsProblem(404, "unknown-cohort");
        await Api.Client.DeleteAsync("/v1/cohorts/pilot").IsProblem(404, "unknown-cohort");
    }

    [Fact]
    public async Task A_roster_says_who_is_in_which_and_its_bad_lines_are_told()
    {
        using var roster = new StringContent("name;Cohort;user_id\nAna;reading-a;ana\nBea;reading-b;bea\nAna;reading-b;ana\nX;reading-a;a/b\nY;;yan\n", Encoding.UTF8, "text/csv");

        var report = await Api.Client.PostAsync("/v1/cohorts/roster", roster).Is<CohortRosterReport>(200);

        Assert.Equal([("reading-a", 1), ("reading-b", 2)], report.Cohorts.Select(cohort => (cohort.Name.Value, cohort.Learners)));
        Assert.Equal([5, 6], report.Rejected.Select(line => line.Line));
        using var other = new StringContent("id,name\n1,Ana\n", Encoding.UTF8, "text/csv");
        await Api.Client.PostAsync("/v1/cohorts/roster", other).IsProblem(400, "unreadable-roster");
    }

    [Fact]
    public async Task Phases_learners_responses_heat_map_and_risks_are_asked_of_a_cohort()
    {
        await Api.Client.PutAsJsonAsync("/v1/cohorts/two", new { learners = Two }).Is<Cohort>(200);
        string[] expected = ["learner-004", "learner-012"];

        var phases = (await Api.Client.GetAsync("/v1/engagement/phases?cohort=two&limit=200").Is<JsonElement>(200)).GetProperty("items").EnumerateArray().ToList();
        var learners = (await Api.Client.GetAsync("/v1/learners?cohort=two").Is<JsonElement>(200)).GetProperty("items").EnumerateArray();
        var responses = (await Api.Client.GetStringAsync("/v1/engagement/responses?cohort=two")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1);
        var heat = await Api.Client.GetAsync("/v1/engagement/cohorts/milestones?cohort=two").Is<CohortPhases>(200);

        Assert.Equal(expected, phases.Select(each => each.GetProperty("user_id").GetString()).Distinct());
        Assert.Equal(expected, learners.Select(each => each.GetProperty("id").GetString()));
        Assert.Equal(expected, responses.Select(line => line.Split(',')[0]).Distinct());
        Assert.Equal(phases.Sum(each => each.GetProperty("num_responses").GetInt32()), heat.Phases.Sum(each => each.Responses));
        Assert.Empty((await Api.Client.GetAsync("/v1/engagement/at-risk?cohort=nobody").Is<JsonElement>(200)).GetProperty("items").EnumerateArray());
        Assert.Empty((await Api.Client.GetAsync("/v1/engagement/phases?cohort=nobody").Is<JsonElement>(200)).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Progress_is_asked_of_a_cohort_and_tells_when_it_answered_last()
    {
        await Api.Client.PutAsJsonAsync("/v1/cohorts/going-on", new { learners = Two }).Is<Cohort>(200);
        var phases = (await Api.Client.GetAsync("/v1/engagement/phases?cohort=going-on&limit=200").Is<JsonElement>(200)).GetProperty("items").EnumerateArray().ToList();

        var progress = await Api.Client.GetAsync("/v1/analytics/progress?range=2026-01-01..2026-12-31&cohort=going-on").Is<LearnerProgress>(200);
        var before = await Api.Client.GetAsync("/v1/analytics/progress?range=1998-01-01..1998-01-31&cohort=going-on").Is<LearnerProgress>(200);
        var nobody = await Api.Client.GetAsync("/v1/analytics/progress?range=2026-01-01..2026-12-31&cohort=nobody").Is<LearnerProgress>(200);

        Assert.Equal(phases.Sum(each => each.GetProperty("num_responses").GetInt64()), progress.Weeks.Sum(week => week.Responses));
        Assert.Equal(2, progress.Counts.Rose + progress.Counts.Steady + progress.Counts.Fell + progress.Counts.InOneHalf);
        Assert.All(progress.Rose.Concat(progress.Fell), row => Assert.Contains(row.Learner.Value, Two));
        Assert.Null(progress.Newest);
        Assert.Equal(phases.Max(each => each.GetProperty("start_time").GetDateTimeOffset()), before.Newest);
        Assert.Equal((0, (DateTimeOffset?)null), (nobody.Weeks.Count, nobody.Newest));
    }

    [Fact]
    public async Task The_learners_whom_a_cohort_counts_can_be_listed()
    {
        await Api.Client.PutAsJsonAsync("/v1/cohorts/counted", new { learners = Two }).Is<Cohort>(200);
        foreach (var of in (string[])["cohort=counted", "from=2026-01-01"])
        {
            var counted = await Api.Client.GetAsync($"/v1/engagement/cohorts/phases?struggles=60&{of}").Is<CohortPhases>(200);
            foreach (var phase in counted.Phases)
            {
                Assert.Equal(phase.Learners, await Listed($"{of}&phase={phase.Phase}"));
                Assert.Equal(phase.Struggling, await Listed($"{of}&phase={phase.Phase}&under=60"));
            }
        }

        await Api.Client.GetAsync("/v1/learners?under=101").IsProblem(400, "invalid-request");
        await Api.Client.GetAsync("/v1/learners?from=soon").IsProblem(400, "invalid-request");

        async Task<int> Listed(string query) =>
            (await Api.Client.GetAsync($"/v1/learners?limit=200&{query}").Is<JsonElement>(200)).GetProperty("items").GetArrayLength();
    }

    [Fact]
    public async Task Imports_and_clips_are_of_a_cohort_and_of_none_that_does_not_exist()
    {
        await Api.Client.PutAsJsonAsync("/v1/cohorts/import-b", new { learners = Imported }).Is<Cohort>(200);
        await File.WriteAllTextAsync(Path.Combine(Api.Folder, "cohort-sessions.csv"), Sessions);

        using var form = new MultipartFormDataContent
        {
            { new StringContent("sessions"), "kind" }, { new StringContent("import-b"), "cohort" }, { new StringContent(Sessions), "file", "sessions.csv" },
        };
        var upload = await Api.Client.PostAsync("/v1/imports", form).Is<JsonElement>(202);
        var named = await Api.Client.PostAsJsonAsync("/v1/imports", new { kind = "sessions", path = "cohort-sessions.csv", cohort = "import-b" }).Is<JsonElement>(202);
        foreach (var import in (JsonElement[])[upload, named])
        {
            var id = import.GetProperty("id").GetString();
            await Api.Log.Line($"Import {id} is Done");
            var counts = (await Api.Client.GetAsync($"/v1/imports/{id}").Is<JsonElement>(200)).GetProperty("progress").GetProperty("counts");
            Assert.Equal((1, 1), (counts.GetProperty("kept").GetInt32(), counts.GetProperty("notSelected").GetInt32()));
        }

        var begun = await Api.Client.PostAsJsonAsync("/v1/clips/analyses", new { cohort = "import-b" }).Is<ClipsBegun>(202);
        Assert.Equal(2, begun.Begun);
        await Api.Client.PostAsJsonAsync("/v1/clips/analyses", new { cohort = "import-x" }).IsProblem(400, "invalid-request");
        await Api.Client.PostAsJsonAsync("/v1/imports", new { kind = "sessions", path = "cohort-sessions.csv", cohort = "import-x" }).IsProblem(400, "invalid-request");
        await Api.Client.PostAsJsonAsync("/v1/imports", new { kind = "sessions", path = "cohort-sessions.csv", cohort = "import-b", learners = Imported })
            .IsProblem(400, "invalid-request");
    }

    [Theory]
    [InlineData("{}", 400)]
    [InlineData("""{"learners":["a b"]}""", 400)]
    [InlineData("""{"learners":[]}""", 200)]
    public async Task A_list_of_ids_is_wanted_and_may_be_empty(string body, int status)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await Api.Client.PutAsync("/v1/cohorts/strange", content);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Reviewers_read_cohorts_and_do_not_change_them()
    {
        using var reviewer = Api.ClientOf(AccessRole.Reviewer, "ruth");
        await reviewer.GetAsync("/v1/cohorts").Is<JsonElement>(200);
        await reviewer.PutAsJsonAsync("/v1/cohorts/mine", new { learners = Two }).IsProblem(403, "not-allowed");
    }
}

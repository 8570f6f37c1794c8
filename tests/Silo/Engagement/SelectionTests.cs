using System.Text.Json;
using LearningSessions.Grains.Interfaces.Cohorts;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Silo.Tests.Engagement;

/// <summary>Imports of some learners only, and records that are written in unusual ways.</summary>
public sealed class SelectionTests(RunningSilo silo) : IClassFixture<RunningSilo>
{
    [Fact]
    public async Task Of_a_list_of_learners_only_these_are_kept()
    {
        var import = await silo.Import(ImportKind.Telemetry, Events("list"), new ImportSelection { Learners = [LearnerId.From("list-ana"), LearnerId.From("list-none")] });

        Assert.Equal((3, 2, 1), (import.Progress.Counts.Read, import.Progress.Counts.NotSelected, import.Progress.Counts.Unmatched));
        Assert.NotNull(await silo.Learner("list-ana").Get());
        Assert.Null(await silo.Learner("list-bea").Get());
    }

    [Fact]
    public async Task A_school_is_named_by_its_name_or_its_code_and_a_class_narrows_it()
    {
        var byName = await silo.Import(ImportKind.Telemetry, Events("name"), new ImportSelection { School = "School 7" });
        var byCode = await silo.Import(ImportKind.Telemetry, Events("code"), new ImportSelection { School = "29007", Level = "class-2" });

        Assert.Equal(1, byName.Progress.Counts.NotSelected);
        Assert.Equal(2, byCode.Progress.Counts.NotSelected);
        Assert.NotNull(await silo.Learner("name-ana").Get());
        Assert.Null(await silo.Learner("code-ana").Get());
        Assert.NotNull(await silo.Learner("code-bea").Get());
    }

    [Fact]
    public async Task Rows_of_sessions_are_selected_by_learner()
    {
        var import = await silo.Import(
            ImportKind.Sessions,
            "user_id,session_id,milestone_level,progress,created_at\nrows-ana,s1,m1,10,1767600000000\nrows-bea,s1,m1,10,1767600000000\n",
            new ImportSelection { Learners = [LearnerId.From("rows-bea")] });

        Assert.Equal((2, 1, 1), (import.Progress.Counts.Read, import.Progress.Counts.Kept, import.Progress.Counts.NotSelected));
        Assert.Null(await silo.Learner("rows-ana").Get());
    }

    [Fact]
    public async Task Of_a_cohort_those_are_kept_whom_it_lists_and_a_school_narrows_it()
    {
        await silo.Cohort("pilot").Put([LearnerId.From("cohort-ana"), LearnerId.From("cohort-cleo")], "rosa");
        await silo.Cohort("nobody").Put([], "rosa");

        var empty = await silo.Import(ImportKind.Telemetry, Events("cohort"), new ImportSelection { Cohort = CohortName.From("nobody") });
        var import = await silo.Import(ImportKind.Telemetry, Events("cohort"), new ImportSelection { Cohort = CohortName.From("pilot"), School = "School 8" });

        Assert.Equal((3, 3), (empty.Progress.Counts.Read, empty.Progress.Counts.NotSelected));
        Assert.Equal((3, 2), (import.Progress.Counts.Read, import.Progress.Counts.NotSelected));
        Assert.Null(await silo.Learner("cohort-ana").Get());
        Assert.NotNull(await silo.Learner("cohort-cleo").Get());
    }

    [Fact]
    public async Task A_name_with_half_a_surrogate_pair_is_malformed_and_stops_nothing()
    {
        var import = await silo.Import(ImportKind.Telemetry, """{"eid":"RESPONSE","\ud800":1}""" + "\n" + """{"eid":"RESPONSE","context":{"\udc00":1}}""" + "\n" + Events("half"));

        Assert.Equal((3, 2), (import.Progress.Counts.Read, import.Progress.Counts.Malformed));
    }

    private static string Events(string test) => string.Join('\n',
        Event($"{test}-ana", "School 7", "29007", "class-1"), Event($"{test}-bea", "School 7", "29007", "class-2"), Event($"{test}-cleo", "School 8", "29008", "class-2"));

    private static string Event(string learner, string school, string code, string level) => JsonSerializer.Serialize(new
    {
        eid = "RESPONSE",
        ets = 1_767_600_000_000,
        context = new
        {
            cdata = new[]
            {
                new { type = "User", id = learner }, new { type = "language", id = "en" }, new { type = "school_name", id = school },
                new { type = "udise_code", id = code }, new { type = "class_studying_id", id = level },
            },
        },
    });
}

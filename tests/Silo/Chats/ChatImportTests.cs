using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Chats.Audits;
using LearningSessions.Grains.Interfaces.Schedules;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Schedules;
using LearningSessions.Silo.Schedules;
using LearningSessions.Storage.Catalogue.Chats;

namespace LearningSessions.Silo.Tests.Chats;

public sealed class ChatImportTests(ChatSilo silo) : IClassFixture<ChatSilo>
{
    [Fact]
    public async Task Messages_come_in_json_lines_arrays_and_csv_and_what_cannot_be_read_is_set_aside()
    {
        var lines = await silo.Import("""
            {"chat":"j1","group":"maths","messages":[{"id":1,"at":"2026-11-01T10:00:00Z","sender":"person","text":"¿Cuánto es 3+4?"},{"id":2,"at":"2026-11-01T10:01:00Z","sender":"assistant","text":"Siete."}]}
            {"session_id":"j1","id":3,"created_at":"2026-11-01 10:02:00","remote":true,"content":"Gracias."}
            {"session_id":"j1","id":3,"created_at":"2026-11-01 10:02:00","remote":true,"content":"Gracias."}
            {"chat":"j2","at":1761991200000,"role":"user","text":"Hello?"}
            {"chat":"j2","sender":"person","text":"no time"}
            {"chat":"j2","at":"2026-11-01T10:00:00Z","text":"no sender"}
            {"at":"2026-11-01T10:00:00Z","sender":"person","text":"no chat"}
            {"chat":"j2",
            [1]
            """);
        var array = await silo.Import("""[{"chat":"j3","at":"2026-11-01T10:00:00Z","sender":"person","text":"one"},{"chat":"j3","at":"2026-11-01T09:00:00Z","sender":"assistant","text":"zero"}]""");
        var csv = await silo.Import("Session ID,Remote,Created At,Content,Branch\nj4,t,2026-11-01T10:00:00Z,\"Hi, \"\"you\"\"\",north\nj4,false,2026-11-01T10:00:05Z,Hello.,north\nj4,maybe,2026-11-01T10:00:05Z,Hello.,north\n");

        Assert.Equal((8, 5, 3, 2), ((int)lines.Progress.Counts.Read, (int)lines.Progress.Counts.Kept, (int)lines.Progress.Counts.Incomplete, (int)lines.Progress.Counts.Malformed));
        Assert.Equal((5L, 2L, 2L), (lines.DeadLetters, array.Progress.Counts.Kept, csv.Progress.Counts.Kept));
        Assert.Equal(["¿Cuánto es 3+4?", "Siete.", "Gracias."], await Texts("j1"));
        Assert.Equal(["zero", "one"], await Texts("j3"));
        Assert.Equal(["Hi, \"you\"", "Hello."], await Texts("j4"));
        var chat = (await silo.Grains.GetGrain<IChatSessionGrain>("j4").Get())!;
        Assert.Equal(("north", 1, 1, null), (chat.Group!.Value.Value, chat.PersonMessages, chat.AssistantMessages, chat.Work));
    }

    [Fact]
    public async Task The_schedule_finds_what_nobody_analysed_a_bounded_number_at_a_time()
    {
        await silo.Import(Chats("bounded", 7));
        var left = (await silo.Catalogue.ChatsLeftToSchedule(DateTimeOffset.MaxValue, 1_000)).Count;
        var ended = silo.Ended.Next(5);

        Assert.Equal("Asked for the analysis of 5 conversations.", await Run("""{"limit":5,"spreadSeconds":0}"""));
        await ended;

        Assert.Equal(left - 5, (await silo.Catalogue.ChatsLeftToSchedule(DateTimeOffset.MaxValue, 1_000)).Count);
        Assert.NotNull(new AnalyseChatsAction(silo.Catalogue, silo.Grains).FaultOf(JsonElement.Parse("""{"limit":0}""")));
    }

    [Fact]
    public async Task What_people_correct_counts_in_the_statistics_and_in_the_agreement_worked_out_by_hand()
    {
        // The analyst's numbers do not matter here: two people judge six chats as in AgreementRulesTests, whose kappa is 82/87.
        (int Eva, int Luis)[] judged = [(8, 8), (8, 6), (2, 3), (5, 5), (9, 9), (2, 2)];
        await silo.Import(Chats("audited", judged.Length, "audits"));
        for (var n = 0; n < judged.Length; n++)
        {
            var ended = silo.Ended.Next(1);
            await silo.Grains.GetGrain<IChatSessionGrain>($"audited-{n}").Analyse(new AskAnalysis(ChatTrigger.Demand, "tester"));
            await ended;
            await Judge($"audited-{n}", "eva", judged[n].Eva);
            await Judge($"audited-{n}", "luis", judged[n].Luis);
        }

        var two = await silo.Catalogue.ChatAgreement(new AgreementQuery { Reviewer = "eva", Other = "luis" });
        var withAnalyst = await silo.Catalogue.ChatAgreement(new AgreementQuery { Analyst = "offline", Reviewer = "luis" });
        var totals = await silo.Catalogue.ChatTotals(new ChatStatisticsQuery(TimeZoneInfo.Utc) { Group = LearningSessions.Grains.Interfaces.Chats.Groups.ChatGroupId.From("audits") });

        Assert.Equal(6, two.N);
        Assert.Equal(82.0 / 87, two.Kappa!.Value, 9);
        Assert.Equal(6, withAnalyst.N + withAnalyst.Unknown);
        Assert.Equal((6, 6, 33.0 / 6), (totals.Chats, totals.Corrected, totals.MeanSatisfaction));
        Assert.Empty((await silo.Catalogue.Chats(new ChatQuery { Queued = true, Group = LearningSessions.Grains.Interfaces.Chats.Groups.ChatGroupId.From("audits") })).Items);
    }

    [Fact]
    [Trait("Tier", "Long")]
    public async Task Ten_thousand_imported_chats_are_analysed_and_nothing_of_the_work_is_left()
    {
        const int many = 10_000;
        var import = await silo.Import(Chats("many", many));
        var ended = silo.Ended.Next(many);
        var clock = Stopwatch.StartNew();
        for (var asked = 0; asked < many;)
        {
            var said = await Run("""{"limit":2500,"spreadSeconds":0}""");
            asked += int.Parse(said.Split(' ')[5], CultureInfo.InvariantCulture);
            // The monitor stays true to itself while it goes on: what waits and runs is never more than what was asked for.
            Assert.InRange(Open(await silo.Catalogue.WorkCounts()), 0, asked);
        }

        await ended;
        Console.WriteLine($"{many} chats were analysed in {clock.Elapsed.TotalSeconds:F1} s");
        Assert.Equal(many * 3L, import.Progress.Counts.Kept);
        Assert.Equal(0, Open(await silo.Catalogue.WorkCounts()));
        Assert.Equal(0, await silo.Catalogue.CountChats(new ChatQuery { Search = "many-", Analysed = false }));
        Assert.Equal(many, await silo.Catalogue.CountChats(new ChatQuery { Search = "many-", Analysed = true }));
    }

    private static int Open(IEnumerable<Storage.Catalogue.Work.WorkCount> counts) => counts
        .Where(count => count.Kind == WorkKind.ChatAnalysis && count.State is WorkState.Waiting or WorkState.Running or WorkState.Retrying).Sum(count => count.Count);

    private async Task Judge(string chat, string by, int satisfaction)
    {
        var grain = silo.Grains.GetGrain<IChatSessionGrain>(chat);
        var claimed = Assert.IsType<AuditOutcome.Done>(await grain.Claim(by));
        Assert.IsType<AuditOutcome.Done>(await grain.Audit(new SubmitAudit
        {
            By = by,
            Analysis = claimed.Chat.Analysis!.Number,
            Verdicts = [new FieldVerdict(AuditField.Satisfaction, IsRight: false, satisfaction.ToString(CultureInfo.InvariantCulture))],
        }));
    }

    private async Task<string> Run(string parameters)
    {
        var run = new ScheduleRun { Number = 1, StartedAt = DateTimeOffset.UtcNow, Trigger = RunTrigger.Asked };
        var outcome = await new AnalyseChatsAction(silo.Catalogue, silo.Grains).Run(ScheduleName.From("test"), run, JsonElement.Parse(parameters), CancellationToken.None);
        return Assert.IsType<ScheduledOutcome.Done>(outcome).Detail;
    }

    private async Task<IEnumerable<string>> Texts(string chat) =>
        (await silo.Grains.GetGrain<IChatSessionGrain>(chat).Read(1, 100)).Items.Select(message => message.Text);

    private static string Chats(string name, int count, string group = "some")
    {
        var lines = new StringBuilder();
        for (var n = 0; n < count; n++)
        {
            lines.AppendLine(CultureInfo.InvariantCulture, $$"""
                {"chat":"{{name}}-{{n}}","group":"{{group}}","messages":[{"at":"2026-11-01T10:00:00Z","sender":"person","text":"How do I book call {{n}}?"},{"at":"2026-11-01T10:01:00Z","sender":"assistant","text":"Your call is booked."},{"at":"2026-11-01T10:02:00Z","sender":"person","text":"{{(n % 3 == 0 ? "This is useless." : "Great, thanks!")}}"}]}
                """);
        }

        return lines.ToString();
    }
}

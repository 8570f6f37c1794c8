using LearningSessions.Grains.Feedback;
using LearningSessions.Grains.Feedback.Writing;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Integrations.Offline;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace LearningSessions.Integrations.Tests.Offline;

public sealed class OfflineFeedbackWriterTests(ITestOutputHelper output)
{
    private static readonly OfflineFeedbackWriter Writer = new(TimeZoneInfo.Utc);

    public static TheoryData<string, string, bool> Samples
    {
        get
        {
            var samples = new TheoryData<string, string, bool>();
            foreach (var tutor in Calls.Tutors)
            {
                samples.Add(tutor, "en", true);
                samples.Add(tutor, "en", false);
                samples.Add(tutor, "es-PY", true);
                samples.Add(tutor, "es-PY", false);
            }

            return samples;
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Every_tutor_of_the_samples_gets_three_to_five_statements(string tutor, string language, bool marks)
    {
        var request = Calls.General([.. Calls.Of(tutor).Select(call => marks ? call : Calls.WithoutMarks(call))], language);

        var written = await Write(request);

        Assert.InRange(written.Items.Length, 3, 5);
        Assert.Equal("offline", written.Model);
        Assert.Contains("Carmen", written.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task The_confused_learners_of_the_samples_get_a_text_each(string tutor, string language, bool marks)
    {
        Call[] calls = [.. Calls.Of(tutor).Select(call => marks ? call : Calls.WithoutMarks(call))];

        foreach (var confused in ConfusionRules.TwoMostConfused(calls))
        {
            output.WriteLine($"{confused.Learner}: {confused.Confusion.Value:0.0}");
            var written = await Write(Calls.Targeted(confused, language));

            Assert.InRange(written.Items.Length, 1, 5);
            Assert.Contains(confused.Calls[0].LearnerName, written.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Who_is_plainly_confused_leads_by_far()
    {
        Assert.Equal(["ethan", "mateo"], Calls.Tutors.SelectMany(tutor => ConfusionRules.TwoMostConfused(Calls.Of(tutor)))
            .Where(learner => learner.Confusion.Value > 20).Select(learner => learner.Learner.Value).Order());
    }

    [Fact]
    public async Task Any_calls_give_a_text_that_fits_or_a_reason()
    {
        var seeds = Environment.GetEnvironmentVariable("LEARNING_SESSIONS_LONG") == "1" ? 400 : 100;
        for (var seed = 0; seed < seeds; seed++)
        {
            var calls = RandomCalls.Make(seed);
            foreach (var language in new[] { "es", "en" })
            {
                if (await Writer.Write(Calls.General(calls, language, RandomCalls.Name(seed)), default) is WritingOutcome.Written)
                    await Write(Calls.General(calls, language, RandomCalls.Name(seed)));
                foreach (var confused in ConfusionRules.TwoMostConfused(calls))
                    await Write(Calls.Targeted(confused, language, RandomCalls.Name(seed)));
            }
        }
    }

    [Fact]
    public async Task Citations_name_learner_day_and_time_in_the_zone()
    {
        var asuncion = new OfflineFeedbackWriter(TimeZoneInfo.CreateCustomTimeZone("x", TimeSpan.FromHours(4), "x", "x"));
        Call[] calls = [Confused("r1", "Ana"), Confused("r2", "Luis")];

        var written = Assert.IsType<WritingOutcome.Written>(await asuncion.Write(Calls.General(calls, "es"), default));

        Assert.Contains("13 mar, 1:24)", written.Text, StringComparison.Ordinal);
        Assert.Contains("(Ana, ", written.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_times_citations_name_the_turn()
    {
        var call = Confused("r1", "Ana");
        var untimed = Calls.Make("r1", "Ana", call.Transcript with { Utterances = [.. call.Transcript.Utterances.Select(utterance => utterance with { Start = null, End = null })] });

        var written = await Write(Calls.General([untimed]));

        Assert.Contains("12 Mar, turn ", written.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_unknown_speakers_and_a_learner_who_follows_are_answered_with_a_reason()
    {
        var call = Confused("r1", "Ana");
        var nobody = call with { Transcript = call.Transcript with { TutorSpeaker = null } };
        var silent = Calls.Make("r2", "Ana", new Transcript { Language = "es" });

        foreach (var request in new[] { Calls.General([silent]), Calls.General([nobody]), Calls.General([]) })
            Assert.NotEmpty(Assert.IsType<WritingOutcome.NothingToSay>(await Writer.Write(request, default)).Reason);
        var fine = new ConfusedLearner(call.Learner, new Confusion { Value = 0, LearnerTurns = 5 }, [call]);
        Assert.NotEmpty(Assert.IsType<WritingOutcome.NothingToSay>(await Writer.Write(Calls.Targeted(fine), default)).Reason);
    }

    [Fact]
    public void It_is_registered_as_the_writer()
    {
        using var services = new ServiceCollection().AddOfflineFeedback().BuildServiceProvider();

        Assert.IsType<OfflineFeedbackWriter>(services.GetRequiredService<IFeedbackWriter>());
    }

    private static Call Confused(string id, string learner) => Calls.Make(id, learner, new Transcript
    {
        Language = "en",
        TutorSpeaker = "A",
        Utterances =
        [
            new() { Speaker = "A", Start = 0, End = 60, Text = "Which is larger, one third or one fourth?" },
            new() { Speaker = "B", Start = 84, End = 85, Text = "I am lost. What do you mean by larger in this one?" },
            new() { Speaker = "A", Start = 86, End = 90, Text = "Which is larger, one third or one fourth?" },
        ],
    });

    private async Task<WritingOutcome.Written> Write(WritingRequest request)
    {
        var written = Assert.IsType<WritingOutcome.Written>(await Writer.Write(request, default));
        output.WriteLine($"{written.Text.Length}: {written.Text}");

        var again = Assert.IsType<WritingOutcome.Written>(await Writer.Write(request, default));
        Assert.Equal(written.Text, again.Text);
        Assert.InRange(written.Text.Length, 1, Draft.MaxLength);
        Assert.DoesNotContain(written.Text, char.IsControl);
        Assert.DoesNotContain("  ", written.Text, StringComparison.Ordinal);
        Assert.NotEmpty(written.Items);
        Assert.All(written.Items, item =>
        {
            Assert.Contains(item.Text, written.Text, StringComparison.Ordinal);
            Assert.NotEmpty(item.Citations);
            Assert.All(item.Citations, citation => IsThere(request, citation));
        });
        return written;
    }

    private static void IsThere(WritingRequest request, Citation citation)
    {
        var utterance = request.Calls.Single(call => call.Recording == citation.Recording).Transcript.Utterances[citation.Turn - 1];
        Assert.Equal(utterance.Start, citation.At);
        Assert.NotEmpty(utterance.Text);
    }
}

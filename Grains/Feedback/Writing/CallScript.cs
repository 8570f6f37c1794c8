using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Grains.Feedback.Writing;

/// <summary>Calls as a model reads them: numbered calls, in each numbered turns with their time and who speaks.</summary>
public static class CallScript
{
    /// <summary>All calls: <c>Call 1, 2026-11-20, learner Luis</c>, then lines such as <c>12 [1:24] T: …</c>; T is the tutor, L the learner, ? unknown.</summary>
    public static string Of(ImmutableArray<Call> calls, TimeZoneInfo zone) => Of(CallExcerpt.Whole(calls), zone);

    /// <summary>Parts of calls, in the same form and with the numbers they have in the whole.</summary>
    public static string Of(ImmutableArray<CallExcerpt> excerpts, TimeZoneInfo zone)
    {
        var script = new StringBuilder();
        foreach (var (number, call, turns) in excerpts)
        {
            var day = TimeZoneInfo.ConvertTime(call.RecordedAt, zone);
            script.Append(CultureInfo.InvariantCulture, $"Call {number}, {day:yyyy-MM-dd}, learner {(call.LearnerName.Length > 0 ? Inert(call.LearnerName) : "?")}\n");
            foreach (var (turn, text) in turns)
            {
                var utterance = call.Transcript.Utterances[turn - 1];
                script.Append(CultureInfo.InvariantCulture, $"{turn} {Time(utterance)}{Speaker(call.Transcript, utterance)}: {Inert(text)}\n");
            }

            script.Append('\n');
        }

        return script.ToString().TrimEnd();
    }

    /// <summary>The turns a learner's confusion shows in: <c>Cue: call 1, turn 12; …</c>, a line for each sign.</summary>
    public static string Of(Confusion? confusion, ImmutableArray<Call> calls) => string.Join('\n',
        from part in confusion?.Parts ?? []
        where !part.Evidence.IsEmpty
        select $"{part.Sign}: {string.Join("; ", part.Evidence.Select(citation => Place(citation, calls)))}");

    private static string Place(Citation citation, ImmutableArray<Call> calls)
    {
        var call = calls.Index().First(each => each.Item.Recording == citation.Recording).Index;
        return string.Create(CultureInfo.InvariantCulture, $"call {call + 1}, turn {citation.Turn}");
    }

    // What is said can neither begin a line of its own nor end the part of the prompt that it stands in.
    private static string Inert(string text) => text.ReplaceLineEndings(" ").Replace("</", "‹/", StringComparison.Ordinal);

    private static string Time(Utterance utterance) => utterance.Start is { } seconds ? $"[{ModelDraftRules.Clock(seconds)}] " : "";

    private static string Speaker(Transcript transcript, Utterance utterance) =>
        utterance.Speaker is null || transcript.TutorSpeaker is null ? "?" : utterance.Speaker == transcript.TutorSpeaker ? "T" : "L";
}

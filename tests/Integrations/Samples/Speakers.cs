using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Integrations.Tests.Samples;

/// <summary>Compares who a transcript says is speaking with who is.</summary>
internal static class Speakers
{
    /// <summary>Counts the words that are given to another speaker than the one who speaks at their middle.</summary>
    public static (int Words, int Wrong) Misattributed(SampleCall call, Transcript transcript)
    {
        var words = transcript.Utterances.SelectMany(utterance => utterance.Words.Select(word => (utterance.Speaker, word))).ToList();
        return (words.Count, words.Count(said => said.Speaker != TrueSpeaker(call, (said.word.Start!.Value + said.word.End!.Value) / 2)));
    }

    private static string TrueSpeaker(SampleCall call, double time) =>
        call.Lines.MinBy(line => time < line.Start ? line.Start - time : Math.Max(0, time - line.End))!.Speaker;
}

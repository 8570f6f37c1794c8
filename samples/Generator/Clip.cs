namespace LearningSessions.Generator;

/// <summary>Audio that an answer names.</summary>
/// <param name="Link">Its key: <c>&lt;channel&gt;/&lt;sessionId&gt;-&lt;epochMs&gt;-&lt;contentId&gt;.wav</c>.</param>
/// <param name="Reading">What is read.</param>
/// <param name="Learner">By whom.</param>
/// <param name="Round">On which day, from 0.</param>
internal sealed record Clip(string Link, Reading Reading, Learner Learner, int Round)
{
    public static string LinkOf(in Happening what, int content) =>
        $"{what.Sitting.Learner.Channel}/{what.Sitting.SessionId}-{what.At}-do_2131{content:000}.wav";
}

using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Live;
using LearningSessions.Grains.Live.Hearing;

namespace LearningSessions.Grains.Live.Coaching;

/// <summary>Which words answer which question.</summary>
public static class AnswerParts
{
    /// <summary>What was heard clearly for each question, in the order of the questions. Words before the first mark answer the first question.</summary>
    public static ImmutableArray<(LiveQuestion Question, string Answer)> Of(CoachRequest request)
    {
        var questions = request.Session.Questions;
        var said = questions.ToDictionary(question => question.Number, _ => new List<string>());
        foreach (var word in request.Clear.SelectMany(segment => segment.Words))
        {
            if (said.TryGetValue(QuestionOf(request.Session, (long)((word.Start ?? 0) * VoiceLevel.SampleRate)), out var words))
                words.Add(word.Text);
        }

        return [.. questions.Select(question => (question, string.Join(' ', said[question.Number])))];
    }

    /// <summary>The number of the question that is answered at a sample.</summary>
    public static int QuestionOf(LiveSession session, long sample) => session.Marks.LastOrDefault(mark => mark.Sample <= sample)?.Question ?? 1;
}

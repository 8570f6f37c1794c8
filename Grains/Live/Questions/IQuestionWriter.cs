using LearningSessions.Grains.Interfaces.Live;

namespace LearningSessions.Grains.Live.Questions;

/// <summary>Finds the questions of a session. Runs outside grain turns.</summary>
public interface IQuestionWriter
{
    /// <summary>Questions in the order in which they are wanted, more than a session has, so that none need come twice; none when the writer cannot.</summary>
    Task<WrittenQuestions> Write(LiveSessionId session, BeginLiveSession request, int count, CancellationToken cancel);
}

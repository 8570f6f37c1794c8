using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using LearningSessions.Grains.Interfaces.Live;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Live.Coaching;
using LearningSessions.Grains.Live.Hearing;
using LearningSessions.Grains.Live.Questions;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LearningSessions.Grains.Live;

/// <summary>What a session has done outside turns: asking, hearing, coaching. Each ends by telling the session.</summary>
public sealed class LiveWork(
    IQuestionWriter questions, ILiveCoach coach, LiveRecognizers recognizers, IOptions<LiveOptions> options, TimeProvider time, ILogger<LiveWork> log)
{
    /// <summary>How sessions go.</summary>
    public LiveOptions Options => options.Value;

    /// <summary>The recognizers.</summary>
    public LiveRecognizers Recognizers => recognizers;

    /// <summary>The log.</summary>
    public ILogger Log => log;

    /// <summary>Has questions written.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever is wrong with the writer, the learner gets the bank's questions.")]
    public Task Ask(ILiveSessionWork session, LiveSessionId id, BeginLiveSession request) => BackgroundWork.Start(
        async cancel =>
        {
            WrittenQuestions written;
            try
            {
                written = await questions.Write(id, request, options.Value.QuestionCount, cancel);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LiveLog.QuestionsFailed(log, failure, id.Value);
                written = new WrittenQuestions(QuestionBank.For(request), LiveOptions.Offline);
            }

            await session.QuestionsWritten(written);
        },
        CancellationToken.None);

    /// <summary>Has more of the segment under way heard.</summary>
    public Task Pass(ILiveSessionWork session, ILivePlace place, long segment, long from, LentAudio audio, CancellationToken stop) => BackgroundWork.Start(
        async cancel =>
        {
            var begun = time.GetTimestamp();
            var words = await Heard(() => place.Pass(new HearingPass(segment, from, audio.Samples), cancel), audio, segment);
            await session.Passed(segment, words, time.GetElapsedTime(begun));
        },
        stop);

    /// <summary>Has a closed segment heard; one without audio has no words.</summary>
    public Task Final(ILiveSessionWork session, ILivePlace? place, long segment, LentAudio? audio, CancellationToken stop) => BackgroundWork.Start(
        async cancel =>
        {
            ImmutableArray<Word>? words = [];
            if (audio is { } lent)
                words = await Heard(() => place!.Final(lent.Samples, cancel), lent, segment);
            await session.Heard(segment, words);
        },
        stop);

    /// <summary>An attempt to write the report of a session as it now is.</summary>
    public Func<CancellationToken, Task> Coach(ILiveSessionWork session, LiveSessionState state, LiveTranscriptPages pages) => async cancel =>
    {
        var request = new CoachRequest(state.Session!, await pages.Read(state), state.Session!.Work!.Attempt);
        await session.Coached(request.Attempt, await coach.Coach(request, cancel));
    };

    [SuppressMessage("Design", "CA1031", Justification = "Whatever ails the recognizer, the session decides what follows.")]
    private async Task<ImmutableArray<T>?> Heard<T>(Func<Task<ImmutableArray<T>>> hear, LentAudio audio, long from)
    {
        try
        {
            var words = await hear();
            // One that failed or was given up may still be read by a thread of the recognizer.
            audio.GiveBack();
            return words;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LiveLog.NotHeard(log, failure, from);
            return null;
        }
    }
}

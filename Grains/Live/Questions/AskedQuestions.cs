namespace LearningSessions.Grains.Live.Questions;

/// <summary>Those who wait for the questions of a session. In memory, used in a grain's turns.</summary>
internal sealed class AskedQuestions
{
    private TaskCompletionSource? _asked;

    /// <summary>Ends when the questions are saved; the first who waits has them written.</summary>
    /// <param name="ask">Has them written; ends by calling the grain.</param>
    public Task Await(Action ask)
    {
        if (_asked is null)
        {
            _asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            ask();
        }

        return _asked.Task;
    }

    /// <summary>Tells those who wait that the questions were saved, or why they were not; whoever asks next has them written anew.</summary>
    public async Task Settle(Task saving)
    {
        try
        {
            await saving;
            _asked?.TrySetResult();
        }
        catch (Exception failure)
        {
            _asked?.TrySetException(failure);
            throw;
        }
        finally
        {
            _asked = null;
        }
    }
}

using System.Diagnostics.CodeAnalysis;

namespace LearningSessions.Grains.Work;

/// <summary>Changes of one state, of which those that come while a write is under way share the next one. For the activation of a reentrant grain: it is
/// used in its turns only, and whoever changes the state goes through it.</summary>
internal sealed class SharedWrites<TState>
{
    private Group? filling;
    private bool isWriting;

    /// <summary>Makes a change; it is durable when the task ends. When a write fails, all whose changes it held learn of it.</summary>
    /// <param name="change">Run once, after the changes that came before it.</param>
    /// <param name="write">Stores the state that a function makes of the present one. Never called while it is under way.</param>
    public Task Make(Func<TState, TState> change, Func<Func<TState, TState>, Task> write)
    {
        var group = filling ??= new Group();
        group.Changes.Add(change);
        if (!isWriting)
            _ = WriteAll(write);
        return group.Written.Task;
    }

    [SuppressMessage("Design", "CA1031", Justification = "Every failure is handed to the callers who wait.")]
    private async Task WriteAll(Func<Func<TState, TState>, Task> write)
    {
        isWriting = true;
        while (filling is { } group)
        {
            filling = null;
            try
            {
                await write(state => group.Changes.Aggregate(state, (changed, change) => change(changed)));
                group.Written.SetResult();
            }
            catch (Exception failure)
            {
                group.Written.SetException(failure);
            }
        }

        isWriting = false;
    }

    private sealed class Group
    {
        public List<Func<TState, TState>> Changes { get; } = [];

        public TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

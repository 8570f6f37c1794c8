namespace LearningSessions.Grains.Imports;

/// <summary>When what was read is given to the learners and becomes durable: soon at first, then each time later, up to a limit. Giving costs most when it is
/// done often: each learner is written anew.</summary>
/// <param name="options">First and last.</param>
public sealed class CheckpointPace(ImportOptions options)
{
    private const int Growth = 4;
    private const int ReadForEachKept = 16;
    private const int MostLetters = 4 * 1024 * 1024;

    private long limit = Math.Min(options.FirstCheckpointBytes, options.CheckpointBytes);

    /// <summary>Whether it is time; the next will be later.</summary>
    /// <param name="kept">Bytes that wait for the learners.</param>
    /// <param name="read">Bytes of the file that were read since the last checkpoint.</param>
    /// <param name="letters">Bytes of dead letters since then; they wait in memory.</param>
    public bool IsDue(long kept, long read, long letters)
    {
        if (kept < limit && read / ReadForEachKept < limit && letters < MostLetters)
            return false;
        limit = Math.Min(limit * Growth, options.CheckpointBytes);
        return true;
    }
}

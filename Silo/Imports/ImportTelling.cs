using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Silo.Imports;

/// <summary>Tells an analyst how an import goes on: now and then how far it is, and at once why it must wait.</summary>
/// <param name="file">Which.</param>
/// <param name="output">Where it is told.</param>
/// <param name="time">Says when it is time again.</param>
internal sealed class ImportTelling(AnalystFile file, TextWriter output, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private long told = time.GetTimestamp();
    private string? reason;

    /// <summary>Hears how far it is.</summary>
    public void Hear(Import import)
    {
        if (import.Work is { State: WorkState.Retrying, Reason: { } waits } && waits != reason)
        {
            reason = waits;
            output.WriteLine($"{file.Path}: {waits} It is tried again.");
        }
        else if (time.GetElapsedTime(told) >= Interval)
        {
            told = time.GetTimestamp();
            output.WriteLine(FormattableString.Invariant(
                $"{file.Path}: {import.Progress.Records:N0} records, {Share(import.Progress):P0} of the file"));
        }
    }

    /// <summary>Tells what came of it.</summary>
    /// <param name="import">The import, at its end.</param>
    /// <param name="took">How long it took.</param>
    /// <param name="letters">The file of records that were set aside.</param>
    /// <exception cref="InvalidDataException">Nothing in the file could be read.</exception>
    public void End(Import import, TimeSpan took, string letters)
    {
        var counts = import.Progress.Counts;
        var (setAside, used) = (counts.Malformed + counts.Incomplete, counts.Read - counts.Incomplete);
        if (setAside > 0 && used == 0)
            throw new InvalidDataException(FormattableString.Invariant($"{file.Path}: none of its {setAside:N0} records could be read as {Kind}. The reasons stand in {letters}."));
        output.WriteLine(FormattableString.Invariant($"{file.Path}: {counts.Read:N0} read in {took.TotalSeconds:F1} s, {setAside:N0} set aside")
            + (setAside > 0 ? $" with their reasons in {letters}" : ""));
    }

    private string Kind => file.Kind switch
    {
        ImportKind.Sessions => "lesson sessions",
        ImportKind.ClipMetrics => "clip metrics",
        _ => "telemetry",
    };

    private static double Share(ImportProgress progress) => progress.Length is > 0 and { } length ? (double)progress.Bytes / length : 0;
}

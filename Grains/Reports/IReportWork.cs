namespace LearningSessions.Grains.Reports;

/// <summary>Where the steps of a report tell how they ended. Key: the report's id.</summary>
[Alias("IReportWork")]
public interface IReportWork : IGrainWithStringKey
{
    /// <summary>An attempt ended; the outcome of an older attempt is ignored.</summary>
    [Alias("StepEnded")]
    Task StepEnded(int attempt, ReportStepOutcome outcome);
}

using System.ComponentModel.DataAnnotations;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Work;

/// <summary>How work is found again and how single kinds of it are done: the section <c>Work</c>.</summary>
public sealed class WorkOptions : IValidatableObject
{
    /// <summary>How often each silo looks for work that has not ended; 100 ms to 10 min, default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00")]
    public TimeSpan SweepEvery { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>By the kind's name, in any case; what is not named does as the section <c>Retry</c> says.</summary>
    public Dictionary<string, WorkKindOptions> Kinds { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (name, kind) in Kinds)
        {
            if (!Enum.GetNames<WorkKind>().Contains(name, StringComparer.OrdinalIgnoreCase))
                yield return new ValidationResult($"Work:Kinds:{name}: there is no such kind of work.", [nameof(Kinds)]);
            var faults = new List<ValidationResult>();
            Validator.TryValidateObject(kind, new ValidationContext(kind), faults, validateAllProperties: true);
            foreach (var fault in faults)
                yield return new ValidationResult($"Work:Kinds:{name}: {fault.ErrorMessage}", fault.MemberNames);
        }
    }
}

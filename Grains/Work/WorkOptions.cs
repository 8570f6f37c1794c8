using System.ComponentModel.DataAnnotations;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Work;

/// <summary>How single kinds of work are done: the section <c>Work</c>.</summary>
public sealed class WorkOptions : IValidatableObject
{
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

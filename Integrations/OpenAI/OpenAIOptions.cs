using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Integrations.OpenAI;

/// <summary>The named models of OpenAI and of compatible endpoints: the section <c>Models:{name}</c>.</summary>
public sealed class OpenAIOptions : IValidatableObject
{
    /// <summary>The models by the name that the rest of the configuration calls them. None by default.</summary>
    public Dictionary<string, OpenAIModelOptions> Models { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (name, model) in Models)
        {
            var faults = new List<ValidationResult>();
            Validator.TryValidateObject(model, new ValidationContext(model), faults, validateAllProperties: true);
            foreach (var fault in faults)
                yield return new ValidationResult($"Models:{name}: {fault.ErrorMessage}", fault.MemberNames);
        }
    }
}

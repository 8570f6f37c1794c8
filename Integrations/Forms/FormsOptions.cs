using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace LearningSessions.Integrations.Forms;

/// <summary>The named sources: the section <c>Sources</c>.</summary>
public sealed partial class FormsOptions : IValidatableObject
{
    /// <summary>The sources by name; the name is the id in <c>/v1/sources/{id}</c>.</summary>
    public Dictionary<string, FormOptions> Sources { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (name, form) in Sources)
        {
            if (!NameForm().IsMatch(name))
                yield return new ValidationResult($"Sources:{name}: a source's name has lower-case letters, digits and hyphens, at most 64.", [name]);
            var faults = new List<ValidationResult>();
            Validator.TryValidateObject(form, new ValidationContext(form), faults, validateAllProperties: true);
            foreach (var fault in faults)
                yield return new ValidationResult($"Sources:{name}: {fault.ErrorMessage}", fault.MemberNames);
        }
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex NameForm();
}

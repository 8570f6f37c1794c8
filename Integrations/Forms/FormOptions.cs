using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Integrations.Forms;

/// <summary>One source: the section <c>Sources:{name}</c>.</summary>
public sealed class FormOptions : IValidatableObject
{
    /// <summary>Where it comes from. Default Folder.</summary>
    [EnumDataType(typeof(FormKind))]
    public FormKind Kind { get; set; } = FormKind.Folder;

    /// <summary>SurveyCTO: the form's id.</summary>
    public string Form { get; set; } = "";

    /// <summary>SurveyCTO: whose review is over, <c>approved</c>, or <c>approved|pending</c>; blank for all.</summary>
    [RegularExpression("[a-z]+(\\|[a-z]+)*", ErrorMessage = "Review must be words such as approved|pending.")]
    public string Review { get; set; } = "";

    /// <summary>Folder: its path. S3: what the keys begin with. Audio is named relative to it.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Folder, S3: the CSV in it. Default <c>submissions.csv</c>.</summary>
    [Required]
    public string File { get; set; } = "submissions.csv";

    /// <summary>What the columns are called, where they differ from the defaults of the kind.</summary>
    public FormColumns Columns { get; } = new();

    /// <summary>The form's words for languages: <c>guaraní</c> → <c>gn</c>. Some are known without.</summary>
    public Dictionary<string, string> Languages { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Kind == FormKind.SurveyCto && Form.Length == 0)
            yield return new ValidationResult("A SurveyCTO source needs the Form's id.", [nameof(Form)]);
        if (Kind == FormKind.Folder && Folder.Length == 0)
            yield return new ValidationResult("A folder source needs its Folder.", [nameof(Folder)]);
    }
}

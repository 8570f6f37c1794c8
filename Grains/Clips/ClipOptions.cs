using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Grains.Clips;

/// <summary>How clips are analysed: the section <c>Clips</c>.</summary>
public sealed class ClipOptions
{
    /// <summary>The analyst that needs no model.</summary>
    public const string Acoustics = "acoustics";

    /// <summary>Who listens: <c>acoustics</c> (default), or the name of an audio-capable model of the section <c>Models</c>.</summary>
    [Required]
    public string Analyst { get; set; } = Acoustics;

    /// <summary>Whether a model may infer emotions. Off unless this deployment says yes: the EU's AI Act, Art. 5(1)(f), forbids it in education.</summary>
    public bool InferEmotions { get; set; }

    /// <summary>BCP 47 language of the texts that are read. Default English, the language of the responses that are kept.</summary>
    [Required]
    public string Language { get; set; } = "en";

    /// <summary>Clips of one learner that are worked on at once; sources and analysts have bounds of their own. Default 25.</summary>
    [Range(1, 200)]
    public int AtOnce { get; set; } = 25;

    /// <summary>Where clips come from: <c>folder</c> (default) or <c>s3</c>.</summary>
    [RegularExpression("folder|s3")]
    public string Source { get; set; } = "folder";
}

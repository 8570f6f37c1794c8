using Microsoft.Extensions.Options;

namespace LearningSessions.Grains.Live.Hearing;

/// <summary>The recognizers of this silo, in the order in which they are asked.</summary>
public sealed class LiveRecognizers(IEnumerable<ILiveRecognizer> recognizers, IOptions<LiveOptions> options)
{
    /// <summary>The recognizer for a language, or why there is none.</summary>
    public (ILiveRecognizer? Recognizer, string Reason) For(string language)
    {
        var reasons = new List<string>();
        foreach (var recognizer in Wanted())
        {
            if (recognizer.WhyNot(language) is not { } reason)
                return (recognizer, "");
            reasons.Add(reason);
        }

        return (null, reasons.Count > 0 ? string.Join(' ', reasons) : "There is no live recognizer here.");
    }

    private IEnumerable<ILiveRecognizer> Wanted() => options.Value.Recognizers.Length == 0
        ? recognizers
        : options.Value.Recognizers.SelectMany(name => recognizers.Where(each => each.Name == name));
}

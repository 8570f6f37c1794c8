using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Live;

namespace LearningSessions.Grains.Live.Coaching;

/// <summary>What a learner can do next, by rules.</summary>
public static class Suggestions
{
    private const double SlowSpeech = 70;
    private const int FewWords = 30;

    /// <summary>The suggestions, the most important first; in Spanish for sessions in Spanish, else in English.</summary>
    public static ImmutableArray<string> Of(CoachRequest request, ImmutableArray<GrammarEdit> edits, ImmutableArray<AnswerVerdict> answers)
    {
        var isSpanish = request.Session.Request.Language.Split('-', '_')[0].Equals("es", StringComparison.OrdinalIgnoreCase);
        var (spoken, suggestions) = (request.Session.Spoken, ImmutableArray.CreateBuilder<string>());
        if (spoken.Words == 0)
            return [isSpanish ? "No se entendió ninguna palabra: revisa el micrófono y habla más cerca." : "No words were understood: check the microphone and speak closer to it."];
        if (edits.GroupBy(edit => edit.Category).MaxBy(group => group.Count()) is { } most)
            suggestions.Add($"Practise this: say “{most.First().Corrected}”, not “{most.First().Original}”.");
        if (answers.Count(answer => answer.Sense == AnswerSense.Unanswered) is > 0 and var open)
            suggestions.Add(isSpanish ? $"Quedaron {open} preguntas sin respuesta: prueba con una oración para cada una." : $"{open} questions have no answer yet: try a sentence for each.");
        if (spoken.Words < FewWords)
            suggestions.Add(isSpanish ? "Di un poco más: agrega un porqué o un ejemplo." : "Say a little more: add a because, or an example.");
        else if (spoken.PerMinute < SlowSpeech)
            suggestions.Add(isSpanish ? "Di la misma respuesta otra vez, más fluida." : "Say the same answer once more, and let it flow.");
        if (spoken.Unclear > spoken.Words / 4)
            suggestions.Add(isSpanish ? "Muchas palabras no se oyeron bien: busca un lugar más tranquilo." : "Many words were not heard clearly: find a quieter place.");
        return suggestions.ToImmutable();
    }
}

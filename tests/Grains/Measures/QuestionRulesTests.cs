using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Measures;

namespace LearningSessions.Grains.Tests.Measures;

public sealed class QuestionRulesTests
{
    [Theory]
    [InlineData("en", "okay so what is three times four")]
    [InlineData("en", "very good can you tell me the answer")]
    [InlineData("en", "hello olivia today we add what do you remember about them")]
    [InlineData("en", "how many pieces do you see")]
    [InlineData("en", "today we compare fractions which one is larger")]
    [InlineData("en", "it goes straight up is that clear")]
    [InlineData("en", "Is it bigger?")]
    [InlineData("es", "bueno cuánto es tres más cuatro")]
    [InlineData("es", "cuanto es tres mas cuatro")]
    [InlineData("es", "puedes decirme el resultado")]
    [InlineData("es", "a ver qué fracción es un pedazo")]
    [InlineData("es", "Si comes tres, ¿cuánto queda?")]
    [InlineData("es", "Hola. ¿Estás listo?")]
    public void A_question_is_found_with_and_without_marks(string language, string text) =>
        Assert.Single(QuestionRules.In(new Utterance { Text = text }, language));

    [Theory]
    [InlineData("en", "the denominator is the number at the bottom")]
    [InlineData("en", "that is how you do it")]
    [InlineData("en", "I know what is wrong.")]
    [InlineData("en", "the reason why we add is simple")]
    [InlineData("en", "so the answer is that you add them")]
    [InlineData("es", "qué bien lo hiciste")]
    [InlineData("es", "creo que es mejor así")]
    [InlineData("es", "Como ya sabes, sumamos.")]
    [InlineData("es", "lo hacemos cuando quieras")]
    [InlineData("en", "")]
    public void A_statement_is_none(string language, string text) =>
        Assert.Empty(QuestionRules.In(new Utterance { Text = text }, language));

    [Theory]
    [InlineData("en", "Why do you add them?", true)]
    [InlineData("en", "and how did you find that", true)]
    [InlineData("en", "you go to the right yes why do we take half", true)]
    [InlineData("en", "Can you explain your idea?", true)]
    [InlineData("en", "What is three times four?", false)]
    [InlineData("en", "How many are left?", false)]
    [InlineData("en", "how are you", false)]
    [InlineData("es", "¿Por qué es mayor?", true)]
    [InlineData("es", "entonces cómo lo sabes", true)]
    [InlineData("es", "¿Qué pasa si sumo uno?", true)]
    [InlineData("es", "¿Cuántos pedazos ves?", false)]
    [InlineData("es", "¿Entendiste?", false)]
    [InlineData("es", "¿Cómo estás?", false)]
    public void Open_questions_ask_for_a_reason_a_way_or_an_idea(string language, string text, bool open) =>
        Assert.Equal(open, Assert.Single(QuestionRules.In(new Utterance { Text = text }, language)).Open);

    [Fact]
    public void Pauses_part_questions_where_no_mark_does()
    {
        var utterance = new Utterance
        {
            Text = "why is that how many do you see",
            Words =
            [
                new("why", 0, 0.2), new("is", 0.2, 0.3), new("that", 0.3, 0.5),
                new("how", 1.5, 1.7), new("many", 1.7, 1.9), new("do", 1.9, 2), new("you", 2, 2.1), new("see", 2.1, 2.4),
            ],
        };

        Assert.Equal([true, false], QuestionRules.In(utterance, "en").Select(question => question.Open));
    }

    [Fact]
    public void A_language_without_lists_is_searched_with_all() =>
        Assert.Equal(2, QuestionRules.In(new Utterance { Text = "Why? ¿por qué?" }, "fr").Count(question => question.Open));
}

using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Measures;

namespace LearningSessions.Grains.Tests.Measures;

public sealed class SpeakerRoleRulesTests
{
    private static readonly Transcript Call = Dialogue.Heard(
        "es",
        "B | Hola, profe.",
        "A | Hola Luis. ¿Cuánto es la mitad de ocho?",
        "B | No entiendo, ¿me puedes ayudar? ¿Qué es la mitad? Estoy perdido y mi hermano tampoco sabe hacer esto en casa",
        "A | Si divido ocho en dos partes iguales, ¿cuánto queda en cada una?",
        "B | Cuatro.");

    [Fact]
    public void The_tutor_asks_and_names_the_terms() => Assert.Equal("A", SpeakerRoleRules.InferTutor(Call));

    [Fact]
    public void It_is_the_same_voice_without_marks() => Assert.Equal("A", SpeakerRoleRules.InferTutor(Dialogue.WithoutMarks(Call)));

    [Fact]
    public void One_voice_is_nobodys() => Assert.Null(SpeakerRoleRules.InferTutor(Dialogue.Heard("en", "A | What is a half?", "A | Yes")));

    [Fact]
    public void Unknown_voices_are_nobodys() => Assert.Null(SpeakerRoleRules.InferTutor(Dialogue.Heard("en", "| What is a half?", "| Yes")));

    [Fact]
    public void Nothing_said_is_nobodys() => Assert.Null(SpeakerRoleRules.InferTutor(new Transcript()));

    [Fact]
    public void Two_alike_are_not_guessed() => Assert.Null(SpeakerRoleRules.InferTutor(Dialogue.Heard("en", "A | hello there", "B | hello there")));
}

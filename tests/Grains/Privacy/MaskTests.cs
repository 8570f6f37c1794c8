using LearningSessions.Grains.Privacy;

namespace LearningSessions.Grains.Tests.Privacy;

public sealed class MaskTests
{
    private readonly Mask known = Mask.Of(
    [
        new KnownPerson("Ana María López", "+595981123456"),
        new KnownPerson("José O'Brien-Núñez"),
        new KnownPerson("Juan de la Cruz"),
        new KnownPerson("Ana"),
    ]);

    [Theory]
    [InlineData("Hola Ana María López.", "Hola [PERSON_1].")]
    [InlineData("ana maria lopez", "[PERSON_1]")]
    [InlineData("Ana  María\nLópez", "[PERSON_1]")]
    [InlineData("María y ANA", "[PERSON_1B] y [PERSON_1A]")]
    [InlineData("López, Ana", "[PERSON_1C], [PERSON_1A]")]
    [InlineData("Ana's book, Ana’s book, Lopez' book", "[PERSON_1A]'s book, [PERSON_1A]’s book, [PERSON_1C]' book")]
    [InlineData("Ana2 Ana😀 _Ana_ ¿Ana?", "[PERSON_1A]2 [PERSON_1A]😀 _[PERSON_1A]_ ¿[PERSON_1A]?")]
    [InlineData("A\u0301na Mari\u0301a A\u200Bna", "[PERSON_1A] [PERSON_1B] [PERSON_1A]")]
    [InlineData("josé, O'BRIEN, o’brien, Nunez, Brien-Núñez", "[PERSON_2A], [PERSON_2C], [PERSON_2C], [PERSON_2D], [PERSON_2F]-[PERSON_2D]")]
    [InlineData("de la casa de Juan", "de la casa de [PERSON_3A]")]
    [InlineData("banana analysis mañana Anabel", "banana analysis mañana Anabel")]
    public void Known_names_are_hidden_as_whole_words(string text, string hidden) => Assert.Equal(hidden, known.Hide(text));

    [Theory]
    [InlineData("+595981123456")]
    [InlineData("+595 981 123 456")]
    [InlineData("0981 123-456")]
    [InlineData("(0981) 123.456")]
    [InlineData("00595981123456")]
    [InlineData("981123456")]
    [InlineData("tel:1123456")]
    [InlineData("٠٩٨١١٢٣٤٥٦")]
    [InlineData("2026-11-21 0981 123 456")]
    public void A_known_number_is_hidden_however_it_is_written(string text)
    {
        var hidden = known.Hide(text);

        Assert.Contains("[PHONE_1]", hidden, StringComparison.Ordinal);
        Assert.DoesNotContain("3456", string.Concat(hidden.Where(char.IsDigit)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+34 612 345 678", "[PHONE_1]")]
    [InlineData("call 555-123-4567 now", "call [PHONE_1] now")]
    [InlineData("on 2026-11-21 10:30", "on 2026-11-21 10:30")]
    [InlineData("3/4 + 1/4 = 1, 12 x 12 = 144", "3/4 + 1/4 = 1, 12 x 12 = 144")]
    [InlineData("12 [1:24] T: 1000000 is a million", "12 [1:24] T: 1000000 is a million")]
    public void Other_numbers_are_hidden_when_they_look_like_a_phone(string text, string hidden) => Assert.Equal(hidden, known.Hide(text));

    [Theory]
    [InlineData("[PERSON_1] and [person_2a]", "Ana María López and José")]
    [InlineData("PERSON_1A's turn", "Ana's turn")]
    [InlineData("[PERSON_99] stays", "[PERSON_99] stays")]
    public void Placeholders_are_put_back_even_when_a_model_changed_their_form(string text, string restored) => Assert.Equal(restored, known.Restore(text));

    [Fact]
    public void The_same_number_has_the_same_placeholder_throughout()
    {
        var mask = Mask.Of([]);

        Assert.Equal("[PHONE_1] [PHONE_2]", mask.Hide("+34612345678") + " " + mask.Hide("+34612345679"));
        Assert.Equal("[PHONE_1]", mask.Hide("+34612345678"));
        Assert.Equal("+34612345679", mask.Restore("[PHONE_2]"));
    }

    [Fact]
    public void Blank_names_hide_nothing() => Assert.Equal("- . a", Mask.Of([new KnownPerson(""), new KnownPerson(" - ")]).Hide("- . a"));

    [Fact]
    public void No_mask_changes_nothing() => Assert.Equal("[PERSON_1] Ana +595981123456", Mask.None.Restore(Mask.None.Hide("[PERSON_1] Ana +595981123456")));
}

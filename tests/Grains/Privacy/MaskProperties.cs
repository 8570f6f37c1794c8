using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using LearningSessions.Grains.Privacy;

namespace LearningSessions.Grains.Tests.Privacy;

/// <summary>Whatever names and numbers stand in a text, in whatever case and with or without accents: none leaves.</summary>
public sealed partial class MaskProperties
{
    private static readonly string[] GivenNames = ["Ana", "José", "María", "Zoë", "Iñaki", "Þóra", "Đorđe", "अनीता", "Ng", "Jean-Luc", "D'Arcy", "Björk", "Łukasz", "Ñandú"];
    private static readonly string[] FamilyNames = ["López", "de la Cruz", "Núñez", "O'Brien", "van Dijk", "Şahin", "Gonçalves", "Øster", "कुमार", "Straße", ""];
    private static readonly string[] Between = [" ", "\n", ", ", " — ", "; ", " (", ") ", ": ", "¿", "!", "😀", "\t", "'s ", "’s ", "...", "/", "1 "];
    private static readonly string[] Fillers = ["la", "respuesta", "is", "three", "fourths", "porque", "banana", "mañana", "12", "3/4", "\"quoted\""];

    [Fact]
    public void No_known_name_and_no_known_number_leaves() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2_000),
        Prop.ForAll(Arb.From(Cases()), each =>
        {
            var hidden = Mask.Of(each.People).Hide(each.Text);
            var left = Placeholder().Replace(hidden, "\u0000");
            return each.People.All(person => !Names(left, person.Name) && !Digits(left).Contains(Digits(person.Phone!)[^7..], StringComparison.Ordinal))
                .Label($"{each.Text} → {hidden}");
        }));

    [Fact]
    public void What_was_hidden_comes_back_apart_from_case_accents_and_the_spaces_within_names() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(Arb.From(Cases()), each =>
        {
            var mask = Mask.Of(each.People);
            return (Plain(mask.Restore(mask.Hide(each.Text))) == Plain(each.Text)).Label(each.Text);
        }));

    private static Gen<Case> Cases() =>
        from people in People().NonEmptyListOf()
        from pieces in Piece(people).NonEmptyListOf()
        select new Case([.. people], string.Concat(pieces));

    private static Gen<KnownPerson> People() =>
        from given in Gen.Elements(GivenNames)
        from family in Gen.Elements(FamilyNames)
        from number in Gen.Choose(10_000_000, 99_999_999)
        select new KnownPerson($"{given} {family}".Trim(), $"+5959{number}");

    private static Gen<string> Piece(IList<KnownPerson> people) =>
        from person in Gen.Elements(people.AsEnumerable())
        from form in Gen.Choose(0, 6)
        from filler in Gen.Elements(Fillers)
        from between in Gen.Elements(Between)
        from after in Gen.Elements(Between)
        select between + form switch
        {
            0 => person.Name,
            1 => person.Name.ToUpper(CultureInfo.InvariantCulture),
            2 => person.Name.ToLower(CultureInfo.InvariantCulture).Normalize(NormalizationForm.FormD),
            3 => person.Name.Split(' ')[0],
            4 => person.Phone!,
            5 => $"0{person.Phone![4..7]} {person.Phone[7..9]}-{person.Phone[9..]}",
            _ => filler,
        } + after;

    // An oracle of its own: the folded first name or the folded whole name between characters that are no letters.
    private static bool Names(string text, string name) => new[] { name, name.Split(' ')[0] }.Any(each =>
        Regex.IsMatch(Plain(text), $@"(?<![\p{{L}}\p{{M}}]){Regex.Escape(Plain(each))}(?![\p{{L}}\p{{M}}])"));

    private static string Plain(string text) => string.Concat(
        text.Normalize(NormalizationForm.FormKD).Where(each => CharUnicodeInfo.GetUnicodeCategory(each) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant();

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    [GeneratedRegex(@"\[(PERSON|PHONE)_[0-9]+[A-Z]?\]")]
    private static partial Regex Placeholder();

    private sealed record Case(KnownPerson[] People, string Text);
}

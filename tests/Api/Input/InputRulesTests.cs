using LearningSessions.Api.Input;

namespace LearningSessions.Api.Tests.Input;

public sealed class InputRulesTests
{
    [Theory]
    [InlineData("ana")]
    [InlineData("María.José-2@escuela+1")]
    public void A_plain_id_passes(string id) => Assert.Null(InputRules.Id(id));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("../etc/passwd")]
    [InlineData("a..b")]
    [InlineData(".hidden")]
    [InlineData("a/b")]
    [InlineData("a\u0000b")]
    [InlineData("a\nb")]
    [InlineData("a b")]
    public void An_id_that_could_be_a_path_or_hides_something_is_refused(string? id) => Assert.NotNull(InputRules.Id(id));

    [Fact]
    public void An_id_of_300_characters_is_refused() => Assert.NotNull(InputRules.Id(new string('a', 300)));

    [Theory]
    [InlineData(null, true)]
    [InlineData("+595981123456", true)]
    [InlineData("595981123456", false)]
    [InlineData("+0595981123456", false)]
    [InlineData("+595 981 123456", false)]
    [InlineData("+1234567890123456", false)]
    [InlineData("+595981123456\n", false)]
    public void A_phone_number_is_E164(string? phone, bool passes) => Assert.Equal(passes, InputRules.Phone(phone) is null);

    [Theory]
    [InlineData("es", true)]
    [InlineData("pt-BR", true)]
    [InlineData("zh-Hant-TW", true)]
    [InlineData("gn", true)]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("e", false)]
    [InlineData("español", false)]
    [InlineData("es_PY", false)]
    [InlineData("es-", false)]
    public void A_language_is_a_tag(string? language, bool passes) => Assert.Equal(passes, InputRules.Language(language) is null);

    [Theory]
    [InlineData("2026-11-06T15:30:00Z", "2026-11-06T15:30:00Z")]
    [InlineData("2026-11-06T15:30:00", "2026-11-06T15:30:00Z")]
    [InlineData("2026-11-06T15:30:00.250-03:00", "2026-11-06T18:30:00.250Z")]
    [InlineData("2026-11-06T15:30+01:00", "2026-11-06T14:30:00Z")]
    [InlineData("2026-11-06", "2026-11-06T00:00:00Z")]
    public void A_time_without_a_zone_is_UTC(string text, string utc)
    {
        Assert.True(InputRules.TryTime(text, out var time));
        Assert.Equal(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture), time);
        Assert.Equal(TimeSpan.Zero, time.Offset);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("yesterday")]
    [InlineData("11/06/2026")]
    [InlineData("2026-13-06T15:30:00Z")]
    [InlineData("2026-02-30")]
    public void What_is_no_ISO_time_is_refused(string? text) => Assert.False(InputRules.TryTime(text, out _));

    [Fact]
    public void A_name_is_neither_blank_nor_endless_nor_holds_control_characters()
    {
        Assert.Null(InputRules.Name("Ana María O'Higgins"));
        Assert.NotNull(InputRules.Name("  "));
        Assert.NotNull(InputRules.Name(new string('a', 201)));
        Assert.NotNull(InputRules.Name("Ana\tMaría"));
        Assert.Null(InputRules.OptionalName(null));
    }
}

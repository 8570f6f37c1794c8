using System.Text;
using LearningSessions.Api.Tutors;
using LearningSessions.Grains.Interfaces.Tutors;

namespace LearningSessions.Api.Tests.Tutors;

public sealed class RosterFileTests
{
    [Theory]
    [InlineData("id,name,phone,language\nana,Ana Gómez,+595981123456,es\n")]
    [InlineData("\uFEFFLanguage;PHONE;Name;ID\r\nes;+595981123456;Ana Gómez;ana\r\n")]
    [InlineData("id\tname\tphone\tlanguage\tnotes\nana\t Ana Gómez \t+595981123456\tes\tnew\n")]
    public void Columns_come_in_any_order_and_case_with_any_usual_separator(string file)
    {
        var read = Read(file);
        Assert.Equal(new RosterLine(2, TutorId.From("ana"), new PutTutor("Ana Gómez", "+595981123456", "es")), Assert.Single(read.Lines));
        Assert.Empty(read.Rejected);
    }

    [Fact]
    public void Bad_lines_are_set_apart_with_their_number_and_the_others_are_taken()
    {
        var read = Read("""
            id,name,phone,language
            ana,Ana,+595981123456,es
            ../x,Bad,,es
            beto,,,es

            caro,Caro,981123456,es
            dani,Dani,,spanish!
            ana,Ana again,,es
            emi,Emi,,es,too many
            fede,"Fede,,es
            gabi,Gabi,,es
            """);

        Assert.Equal(["ana", "gabi"], read.Lines.Select(line => line.Id.Value));
        Assert.Equal([2, 11], read.Lines.Select(line => line.Line));
        Assert.Null(read.Lines[1].Profile.Phone);
        Assert.Equal([3, 4, 6, 7, 8, 9, 10], read.Rejected.Select(line => line.Line));
        Assert.Contains("id must be", read.Rejected[0].Reason, StringComparison.Ordinal);
        Assert.Contains("name must not be blank", read.Rejected[1].Reason, StringComparison.Ordinal);
        Assert.Contains("phone must be", read.Rejected[2].Reason, StringComparison.Ordinal);
        Assert.Contains("language must be", read.Rejected[3].Reason, StringComparison.Ordinal);
        Assert.Equal("repeats the id of line 2", read.Rejected[4].Reason);
        Assert.Contains("cells", read.Rejected[5].Reason, StringComparison.Ordinal);
        Assert.Contains("quote", read.Rejected[6].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("ana,Ana,+595981123456,es\n")]
    [InlineData("id,name,phone\nana,Ana,+595981123456\n")]
    [InlineData("{\"id\":\"ana\"}")]
    public void A_file_without_the_header_is_no_roster(string file) =>
        Assert.IsType<RosterReading.Unreadable>(RosterFile.Read(Encoding.UTF8.GetBytes(file)));

    [Fact]
    public void A_file_that_is_not_UTF8_is_no_roster()
    {
        var reading = RosterFile.Read(Encoding.Latin1.GetBytes("id,name,phone,language\nana,Ana Gómez,,es\n"));
        Assert.Contains("UTF-8", Assert.IsType<RosterReading.Unreadable>(reading).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_roster_of_the_header_alone_has_no_lines() => Assert.Empty(Read("id,name,phone,language\n").Lines);

    private static RosterReading.Read Read(string file) =>
        Assert.IsType<RosterReading.Read>(RosterFile.Read(Encoding.UTF8.GetBytes(file)));
}

using System.Globalization;

namespace LearningSessions.Grains.Schedules;

/// <summary>Reads the five fields of a cron expression.</summary>
internal sealed class CronReader(string text)
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static readonly FieldKind[] Kinds =
    [
        new("minute", 0, 59, [], 0),
        new("hour", 0, 23, [], 0),
        new("day of the month", 1, 31, [], 0),
        new("month", 1, 12, Months, 1),
        new("day of the week", 0, 7, Days, 0),
    ];

    private int at;

    private char Here => at < text.Length ? text[at] : '\0';

    public CronReading Read()
    {
        try
        {
            var fields = new CronField[Kinds.Length];
            for (var i = 0; i < Kinds.Length; i++)
            {
                SkipBlanks();
                if (at == text.Length)
                    throw Fault($"The {Kinds[i].Name} is missing: five fields are needed, minute hour day-of-month month day-of-week.");
                fields[i] = ReadField(Kinds[i]);
            }

            SkipBlanks();
            if (at < text.Length)
                throw Fault("There is something after the fifth field.");
            var expression = new CronExpression(text, fields[0], fields[1], fields[2], fields[3], WithSundayAsZero(fields[4]));
            return expression.CanCome ? new CronReading.Read(expression) : new CronReading.Faulty(1, "Its day of the month comes in none of its months.");
        }
        catch (FormatException fault)
        {
            return new CronReading.Faulty(at + 1, fault.Message);
        }
    }

    private CronField ReadField(FieldKind kind)
    {
        var isStar = Here == '*';
        var bits = ReadItem(kind);
        while (Here == ',')
        {
            at++;
            bits |= ReadItem(kind);
        }

        return Here is '\0' or ' ' or '\t' ? new CronField(bits, isStar) : throw Fault($"'{Here}' cannot stand here in the {kind.Name}.");
    }

    private ulong ReadItem(FieldKind kind)
    {
        var (first, last, isRange) = ReadRange(kind);
        if (Here != '/')
            return Bits(first, last, 1);
        if (!isRange)
            throw Fault($"A step needs a range: write {first}-{kind.Max}/… or */….");
        at++;
        var start = at;
        var step = ReadNumber(kind, "a step");
        return step >= 1 && step <= kind.Max ? Bits(first, last, step) : throw FaultAt(start, $"A step in the {kind.Name} is 1 to {kind.Max}.");
    }

    private (int First, int Last, bool IsRange) ReadRange(FieldKind kind)
    {
        if (Here == '*')
        {
            at++;
            return (kind.Min, kind.Max == 7 ? 6 : kind.Max, true);
        }

        var start = at;
        var first = ReadValue(kind);
        if (Here != '-')
            return (first, first, false);
        at++;
        var byName = char.IsAsciiLetter(Here);
        var last = ReadValue(kind);
        if (byName && last == 0 && kind.Max == 7 && first > 0)
            last = 7;
        return first <= last ? (first, last, true) : throw FaultAt(start, $"The range {first}-{last} runs backwards: write it as two, separated by a comma.");
    }

    private int ReadValue(FieldKind kind)
    {
        var start = at;
        if (!char.IsAsciiLetter(Here))
        {
            var number = ReadNumber(kind, "a number" + (kind.Names.Length > 0 ? " or a name" : ""));
            return number >= kind.Min && number <= kind.Max ? number : throw FaultAt(start, $"The {kind.Name} is {kind.Min} to {kind.Max}.");
        }

        while (char.IsAsciiLetter(Here))
            at++;
        var index = Array.FindIndex(kind.Names, name => text.AsSpan(start, at - start).Equals(name, StringComparison.OrdinalIgnoreCase));
        return index >= 0 ? index + kind.FirstName : throw FaultAt(start, kind.Names.Length > 0
            ? $"'{text[start..at]}' is none of {string.Join(", ", kind.Names)}."
            : $"The {kind.Name} has no names: write a number.");
    }

    private int ReadNumber(FieldKind kind, string what)
    {
        var start = at;
        while (char.IsAsciiDigit(Here))
            at++;
        if (at == start)
            throw Fault(Here == '\0' ? $"The {kind.Name} ends where {what} should stand." : $"'{Here}' stands where {what} of the {kind.Name} should.");
        return at - start <= 4 ? int.Parse(text.AsSpan(start, at - start), CultureInfo.InvariantCulture) : throw FaultAt(start, "The number is too large.");
    }

    private static ulong Bits(int first, int last, int step)
    {
        var bits = 0UL;
        for (var value = first; value <= last; value += step)
            bits |= 1UL << value;
        return bits;
    }

    private static CronField WithSundayAsZero(CronField days) =>
        days.Allows(7) ? days with { Bits = (days.Bits | 1) & 0x7f } : days;

    private void SkipBlanks()
    {
        while (Here is ' ' or '\t')
            at++;
    }

    private FormatException FaultAt(int position, string reason)
    {
        at = position;
        return Fault(reason);
    }

    private static FormatException Fault(string reason) => new(reason);

    private sealed record FieldKind(string Name, int Min, int Max, string[] Names, int FirstName);
}

using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Tutors;

namespace LearningSessions.Api.Tutors;

/// <summary>What a roster file holds.</summary>
public abstract record RosterReading
{
    private RosterReading()
    {
    }

    /// <summary>Lines to take and lines that cannot be taken.</summary>
    public sealed record Read(ImmutableArray<RosterLine> Lines, ImmutableArray<RejectedLine> Rejected) : RosterReading;

    /// <summary>It is no roster at all.</summary>
    public sealed record Unreadable(string Reason) : RosterReading;
}

/// <summary>A tutor as a line of the roster states it.</summary>
/// <param name="Line">The line's number in the file, from 1.</param>
/// <param name="Id">The tutor's id.</param>
/// <param name="Profile">Name, phone and language.</param>
public sealed record RosterLine(int Line, TutorId Id, PutTutor Profile);

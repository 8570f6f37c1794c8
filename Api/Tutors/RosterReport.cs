using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Tutors;

namespace LearningSessions.Api.Tutors;

/// <summary>What became of each line of a roster.</summary>
/// <param name="Created">Lines whose tutor is new.</param>
/// <param name="Updated">Lines whose tutor was there before.</param>
/// <param name="Rejected">Lines that changed nothing.</param>
public sealed record RosterReport(ImmutableArray<TakenLine> Created, ImmutableArray<TakenLine> Updated, ImmutableArray<RejectedLine> Rejected);

/// <summary>A line that was taken.</summary>
/// <param name="Line">The line's number in the file, from 1.</param>
/// <param name="Id">The tutor's id.</param>
public sealed record TakenLine(int Line, TutorId Id);

/// <summary>A line that was not taken.</summary>
/// <param name="Line">The line's number in the file, from 1.</param>
/// <param name="Id">What stands in its id cell.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record RejectedLine(int Line, string Id, string Reason);

using System.Data.Common;

namespace LearningSessions.Storage.Statistics;

/// <summary>What a session is counted under; blank where it is not known.</summary>
/// <param name="Group">School, or group of chats or speakers.</param>
/// <param name="Subject">Subject.</param>
/// <param name="Level">Class or level.</param>
internal readonly record struct SessionDimensions(string Group, string Subject, string Level)
{
    public static SessionDimensions Read(DbDataReader reader, int first) =>
        new(reader.GetString(first), reader.GetString(first + 1), reader.GetString(first + 2));
}

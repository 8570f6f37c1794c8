using System.Collections.Immutable;
using System.Reflection;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Live;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Grains.Interfaces.Sources;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Tutors;

namespace LearningSessions.Storage.Tests.States;

/// <summary>What is kept as JSON for as long as the deployment lives.</summary>
internal static class PersistedTypes
{
    /// <summary>What lies in pages, by the name of its golden files. Grains write bytes, so a new kind of page is a line here.</summary>
    private static readonly Dictionary<string, Type> Pages = new()
    {
        ["CohortPage"] = typeof(ImmutableArray<LearnerId>),
        ["TutorPage"] = typeof(ImmutableArray<RecordingEntry>),
        ["PromptPage"] = typeof(PromptVersion),
        ["FeedbackPage"] = typeof(ImmutableArray<FeedbackChange>),
        ["ChatPage"] = typeof(ImmutableArray<ChatMessage>),
        ["ChatAnalysisPage"] = typeof(ChatAnalysis),
        ["SourcePage"] = typeof(ImmutableArray<SourceEntry>),
        ["LivePage"] = typeof(ImmutableArray<LiveSegment>),
        ["SourceLogPage"] = typeof(ImmutableArray<SourceLog>),
    };

    /// <summary>The state of every grain, found by its <see cref="PersistentStateAttribute"/>, and what lies in pages; by the name of the golden files.</summary>
    public static IReadOnlyDictionary<string, Type> All { get; } = typeof(TutorState).Assembly.GetTypes()
        .SelectMany(type => type.GetConstructors())
        .SelectMany(constructor => constructor.GetParameters())
        .Where(parameter => parameter.GetCustomAttribute<PersistentStateAttribute>() is not null)
        .Select(parameter => parameter.ParameterType.GetGenericArguments()[0])
        .Distinct()
        .Select(type => KeyValuePair.Create(type.Name, type))
        .Concat(Pages)
        .ToDictionary(StringComparer.Ordinal);
}

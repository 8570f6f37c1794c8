using System.Reflection;
using LearningSessions.Grains.Recordings;
using LearningSessions.Storage.States;

namespace LearningSessions.Storage.Postgres.States;

/// <summary>What states are called in the cluster's database.</summary>
internal static class StateNames
{
    /// <summary>The states that have rows in the catalogue, by their names; read from the grains themselves.</summary>
    public static IReadOnlyDictionary<string, ProjectedState> Projected { get; } = typeof(RecordingGrain).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<GrainTypeAttribute>() is not null)
        .SelectMany(type => type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => (Grain: type, Parameter: parameter)))
        .Where(each => each.Parameter.GetCustomAttribute<PersistentStateAttribute>() is not null)
        .Select(each => (Name: Of(GrainTypeOf(each.Grain), StateNameOf(each.Parameter)), State: each.Parameter.ParameterType.GetGenericArguments()[0]))
        .Where(each => StateRows.Has(each.State))
        .ToDictionary(each => each.Name, each => (ProjectedState)Activator.CreateInstance(typeof(ProjectedState<>).MakeGenericType(each.State))!, StringComparer.Ordinal);

    /// <summary>A state's name: that of the grain's type before that of the state.</summary>
    public static string Of(string grainType, string stateName) => $"{grainType}/{stateName}";

    private static string GrainTypeOf(Type grain) =>
        (string)grain.GetCustomAttributesData().Single(data => data.AttributeType == typeof(GrainTypeAttribute)).ConstructorArguments[0].Value!;

    private static string StateNameOf(ParameterInfo parameter) => parameter.GetCustomAttribute<PersistentStateAttribute>()!.StateName;
}

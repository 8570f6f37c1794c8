using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Architecture.Tests;

/// <summary>Grains and contracts keep to the part of Orleans that section 3 of the architecture lists.</summary>
public sealed class UseTests
{
    // A type alone allows all its members; a type with members allows these and its name.
    private static readonly HashSet<string> Whole =
    [
        "Orleans.IGrain", "Orleans.IGrainWithStringKey", "Orleans.Runtime.IAddressable", "Orleans.IGrainBase", "Orleans.DeactivationReason",
        "Orleans.DeactivationReasonCode", "Orleans.Runtime.IPersistentState`1", "Orleans.Core.IStorage`1", "Orleans.Core.IStorage",
        "Orleans.Runtime.PersistentStateAttribute", "Orleans.Runtime.GrainTimerCreationOptions", "Orleans.Runtime.IGrainTimer",
        "Orleans.IRemindable", "Orleans.Runtime.IGrainReminder", "Orleans.Runtime.TickStatus", "Orleans.IGrainObserver",
        "Orleans.Concurrency.StatelessWorkerAttribute", "Orleans.Concurrency.ReentrantAttribute",
        "Orleans.Concurrency.AlwaysInterleaveAttribute", "Orleans.Concurrency.ReadOnlyAttribute", "Orleans.Concurrency.OneWayAttribute",
        "Orleans.ResponseTimeoutAttribute", "Orleans.GrainTypeAttribute", "Orleans.AliasAttribute", "Orleans.GenerateSerializerAttribute",
        "Orleans.IdAttribute", "Orleans.ImmutableAttribute", "Orleans.Storage.InconsistentStateException", "Orleans.Runtime.RequestContext",
    ];

    private static readonly Dictionary<string, string[]> Parts = new()
    {
        ["Orleans.Grain"] =
        [
            ".ctor", "get_GrainFactory", "DeactivateOnIdle", "DelayDeactivation", "OnActivateAsync", "OnDeactivateAsync",
        ],
        ["Orleans.IGrainFactory"] = ["GetGrain", "CreateObjectReference", "DeleteObjectReference"],
        ["Orleans.GrainExtensions"] = ["GetPrimaryKeyString", "AsReference"],
        ["Orleans.GrainBaseExtensions"] = ["RegisterGrainTimer", "DeactivateOnIdle"],
        ["Orleans.GrainReminderExtensions"] = ["RegisterOrUpdateReminder", "GetReminder", "UnregisterReminder"],
    };

    [Theory]
    [InlineData("Grains")]
    [InlineData("Grains.Interfaces")]
    public void Only_the_listed_part_of_orleans_is_used(string project)
    {
        var used = OrleansUse.By(Path.Combine(AppContext.BaseDirectory, $"LearningSessions.{project}.dll"));

        Assert.Contains("Orleans.IGrainWithStringKey", OrleansUse.By(typeof(IRecordingGrain).Assembly.Location));
        Assert.DoesNotContain(used, use => !IsAllowed(use));
    }

    private static bool IsAllowed(string use)
    {
        if (Whole.Contains(use) || Parts.ContainsKey(use) || Whole.Any(type => use.StartsWith($"{type}.", StringComparison.Ordinal)))
            return true;
        return Parts.Any(part => part.Value.Any(member => use == $"{part.Key}.{member}"));
    }
}

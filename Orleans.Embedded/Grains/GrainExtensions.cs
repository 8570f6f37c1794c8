using Orleans.Embedded.Calls;
using Orleans.Runtime;

namespace Orleans;

/// <summary>Identity of grains and of references to them.</summary>
public static class GrainExtensions
{
    /// <summary>A reference to this grain, or the same reference under another interface.</summary>
    /// <exception cref="ArgumentException">It is neither a grain nor a reference.</exception>
    public static TGrainInterface AsReference<TGrainInterface>(this IAddressable grain) => grain switch
    {
        Grain own => (TGrainInterface)(object)own.Activation.Engine.References.Make(typeof(TGrainInterface), own.Activation.Id),
        Reference reference => (TGrainInterface)(object)reference.Engine.References.Make(typeof(TGrainInterface), reference.Id),
        _ => throw NoReference(grain),
    };

    /// <summary>The id of the grain.</summary>
    /// <exception cref="ArgumentException">It is neither a grain nor a reference.</exception>
    public static GrainId GetGrainId(this IAddressable grain) => grain switch
    {
        Grain own => own.Activation.Id,
        Reference reference => reference.Id,
        _ => throw NoReference(grain),
    };

    /// <summary>The key by which the grain was got from the factory.</summary>
    /// <exception cref="ArgumentException">It is neither a grain nor a reference.</exception>
    public static string GetPrimaryKeyString(this IAddressable grain) => grain.GetGrainId().Key.ToString();

    private static ArgumentException NoReference(IAddressable? grain) =>
        new($"{grain?.GetType().Name ?? "null"} is neither a grain nor a reference to one.", nameof(grain));
}

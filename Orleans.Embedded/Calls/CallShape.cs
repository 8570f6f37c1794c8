using System.Reflection;
using Orleans.Concurrency;

namespace Orleans.Embedded.Calls;

/// <summary>What a method's attributes say about every call of it.</summary>
internal sealed class CallShape(string name)
{
    public string Name { get; } = name;

    public bool AlwaysInterleave { get; init; }

    public bool ReadOnly { get; init; }

    public bool OneWay { get; init; }

    public TimeSpan? Timeout { get; init; }

    public static CallShape Of(MethodInfo method) => new($"{method.DeclaringType!.Name}.{method.Name}")
    {
        AlwaysInterleave = method.IsDefined(typeof(AlwaysInterleaveAttribute)),
        ReadOnly = method.IsDefined(typeof(ReadOnlyAttribute)),
        OneWay = method.IsDefined(typeof(OneWayAttribute)) || method.ReturnType == typeof(void),
        Timeout = method.GetCustomAttribute<ResponseTimeoutAttribute>()?.Timeout,
    };
}

using System.Text.Json;
using LearningSessions.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Input;

/// <summary>Collects what is wrong with a request, field by field.</summary>
public sealed class Faults
{
    private readonly Dictionary<string, string> byField = [];
    private bool badId;

    /// <summary>Notes what a rule said of a field; null is no fault, and a field's first fault counts.</summary>
    public Faults Note(string field, string? fault)
    {
        if (fault is not null)
            byField.TryAdd(field, fault);
        return this;
    }

    /// <summary>Reads the name of an enum's member as JSON writes it, in any case; null where there is none or it is noted as a fault.</summary>
    public TEnum? Choice<TEnum>(string field, string? value)
        where TEnum : struct, Enum
    {
        if (value is null)
            return null;
        var names = Enum.GetNames<TEnum>();
        var found = Array.FindIndex(names, name => name.Equals(value, StringComparison.OrdinalIgnoreCase));
        if (found >= 0)
            return Enum.GetValues<TEnum>()[found];
        Note(field, $"must be one of {string.Join(", ", names.Select(JsonNamingPolicy.CamelCase.ConvertName))}");
        return null;
    }

    /// <summary>Reads a time; null where there is none or it is noted as a fault.</summary>
    public DateTimeOffset? Time(string field, string? value)
    {
        if (value is null)
            return null;
        if (InputRules.TryTime(value, out var time))
            return time;
        Note(field, InputRules.TimeRule);
        return null;
    }

    /// <summary>Checks an id.</summary>
    public Faults Id(string field, string? value)
    {
        var fault = InputRules.Id(value);
        badId |= fault is not null;
        return Note(field, fault);
    }

    /// <summary>All faults in one sentence, or null when there is none.</summary>
    public string? Summary =>
        byField.Count == 0 ? null : string.Join("; ", byField.Select(fault => $"{fault.Key} {fault.Value}"));

    /// <summary>The problem document with a member <c>errors</c> (field to what is wrong), or null when there is no fault.</summary>
    public ProblemHttpResult? Problem() => Summary is { } summary
        ? (badId ? ProblemTypes.InvalidId : ProblemTypes.InvalidRequest).Because(summary + ".", [new("errors", byField)])
        : null;
}

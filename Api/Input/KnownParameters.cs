using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace LearningSessions.Api.Input;

/// <summary>Refuses a query parameter that the endpoint does not have: one with a typing error would widen an answer in silence.</summary>
/// <remarks>Endpoints that anybody may call are left out: the services that call them may add parameters of their own.</remarks>
internal sealed class KnownParameters(IApiDescriptionGroupCollectionProvider descriptions)
{
    private readonly Lazy<FrozenDictionary<MethodInfo, string[]>> byHandler = new(() => descriptions.ApiDescriptionGroups.Items
        .SelectMany(group => group.Items)
        .Select(endpoint => (Handler: endpoint.ActionDescriptor.EndpointMetadata.OfType<MethodInfo>().FirstOrDefault(), Names: QueryNames(endpoint)))
        .Where(endpoint => endpoint.Handler is not null)
        .GroupBy(endpoint => endpoint.Handler!, endpoint => endpoint.Names)
        .ToFrozenDictionary(handler => handler.Key, handler => handler.SelectMany(names => names).Distinct().ToArray()));

    /// <summary>What is wrong with the request's query, or null.</summary>
    public Faults? Check(HttpContext context)
    {
        if (context.Request.Query.Count == 0
            || context.GetEndpoint() is not { } endpoint
            || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
            || endpoint.Metadata.GetMetadata<MethodInfo>() is not { } handler
            || !byHandler.Value.TryGetValue(handler, out var known))
            return null;
        var faults = new Faults();
        foreach (var name in context.Request.Query.Keys.Except(known, StringComparer.OrdinalIgnoreCase))
            faults.Note(name, known.Length == 0 ? "is not a parameter: this address takes none" : $"is not a parameter of this address; it takes {string.Join(", ", known)}");
        return faults.Summary is null ? null : faults;
    }

    private static string[] QueryNames(ApiDescription endpoint) =>
        [.. endpoint.ParameterDescriptions.Where(parameter => parameter.Source == BindingSource.Query).Select(parameter => JsonNamingPolicy.CamelCase.ConvertName(parameter.Name))];
}

/// <summary>Puts <see cref="KnownParameters"/> into the pipeline.</summary>
internal static class KnownParametersPipeline
{
    /// <summary>Checks each request whose endpoint is known; to be called after access was checked.</summary>
    public static void UseKnownParameters(this IApplicationBuilder app) => app.Use((context, next) =>
        context.RequestServices.GetRequiredService<KnownParameters>().Check(context)?.Problem() is { } problem ? problem.ExecuteAsync(context) : next(context));
}

using System.Text.Json;
using LearningSessions.Grains.Interfaces.Ids;
using Microsoft.OpenApi;

namespace LearningSessions.Api.OpenApi;

/// <summary>The OpenAPI document at /openapi/v1.json.</summary>
public static class ApiDescription
{
    /// <summary>Registers the document.</summary>
    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Learning Sessions",
                Version = "v1",
                Description = "Recordings of tutoring calls go in, feedback for tutors comes out. Failures are problem documents (RFC 9457): docs/problems.md.",
            };
            // The same document wherever it is served.
            document.Servers = [];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, _, _) =>
        {
            foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>().Where(parameter => parameter.In == ParameterLocation.Query) ?? [])
                parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (IsTextId(context.JsonTypeInfo.Type))
                schema.Type = JsonSchemaType.String;
            return Task.CompletedTask;
        });
    });

    private static bool IsTextId(Type type) =>
        Array.Exists(type.GetInterfaces(), each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(ITextId<>));
}

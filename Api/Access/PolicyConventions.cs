namespace LearningSessions.Api.Access;

/// <summary>How endpoints name their policy.</summary>
public static class PolicyConventions
{
    /// <summary>Lets only those pass whom the policy lets pass.</summary>
    /// <param name="endpoint">One endpoint, or a group.</param>
    /// <param name="policy">Which.</param>
    /// <param name="ownership">Whose data it is, where the policy lets tutors or learners pass.</param>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, Policy policy, params Ownership[] ownership)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint.RequireAuthorization(policy.Name);
        foreach (var each in ownership)
            endpoint.WithMetadata(each);
        return endpoint;
    }
}

using LearningSessions.Postgres.Tests;

namespace LearningSessions.Silo.Tests.Chats;

/// <summary>A test of PostgreSQL; skipped where there is no server.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.Missing;
}

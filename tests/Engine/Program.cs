using LearningSessions.Engine.Tests.Reminders;

// The test runner loads this assembly; started by itself it is the process that a test kills.
await DyingProcess.RunAsync(args);

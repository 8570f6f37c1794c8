#pragma warning disable IDE0055
namespace LearningSessions.Grains.Measures;
public static class SpeakerRoleRules { public static string? InferTutor(Interfaces.Recordings.Transcript t) => null; }
public static class TokenRules { public static int Estimate(Interfaces.Recordings.Transcript t) => 0; }
public static class TalkMeasureRules { public static Interfaces.Recordings.TalkMeasures Measure(Interfaces.Recordings.Transcript t) => new(); }

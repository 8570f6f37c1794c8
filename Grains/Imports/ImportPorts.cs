using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Chats.Imports;
using LearningSessions.Grains.Imports.Reading;
using LearningSessions.Grains.Learners;

namespace LearningSessions.Grains.Imports;

/// <summary>What an import needs from outside.</summary>
/// <param name="Files">What is read.</param>
/// <param name="Blobs">Where dead letters go.</param>
/// <param name="Clips">Where metrics of clips go.</param>
/// <param name="Counting">Counts what the learners hold.</param>
/// <param name="Chats">Where messages of conversations go.</param>
/// <param name="Selecting">Says of which learners it is.</param>
public sealed record ImportPorts(
    IImportFiles Files, IBlobStore Blobs, IClipMetricsStore Clips, IImportCounting Counting, ChatWriting Chats, LearnerSelecting Selecting);

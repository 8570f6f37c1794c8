using System.Text.Json;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Silo.Tests.Running;

/// <summary>How the story must end, whatever happened on the way.</summary>
internal static class Ending
{
    /// <summary>Everything once: done, listed, kept, written, sent.</summary>
    public static async Task IsRight(Story story, HttpClient client, TestFolder folder)
    {
        await RecordingsAreRight(story, client, folder);

        var feedback = await Story.Feedback(client);
        Assert.Equal(Story.Tutors, feedback.Select(each => each.Tutor.Value).Order());
        Assert.All(feedback, each => Assert.Equal((FeedbackStatus.Sent, 1), (each.Status, each.Revision)));
        Assert.All(feedback.SelectMany(each => each.Drafts), draft => Assert.NotNull(draft.Delivery));
        Assert.Equal(feedback.SelectMany(each => each.Drafts).Select(draft => draft.Document!).Order(), folder.Files("documents").Where(IsFeedback).Order());
        Assert.Equal(feedback.Sum(each => each.Drafts.Length), folder.Files("outbox", "*.json").Count);
        Assert.All(
            (await Story.Get<JsonElement[]>(client, "/v1/work/counts")).SelectMany(kind => kind.GetProperty("counts").EnumerateObject()),
            count => Assert.Equal("done", count.Name));
    }

    /// <summary>The recordings: each done, with one transcript and a document of each of its audio and its words, and once with its tutor.</summary>
    public static async Task RecordingsAreRight(Story story, HttpClient client, TestFolder folder)
    {
        var recordings = await story.AllRecordings(client);
        Assert.Equal(Story.Recordings, recordings.Count);
        Assert.All(recordings, each => Assert.True(each.Work.State == WorkState.Done, $"{each.Work}"));
        Assert.Equal(recordings.Select(each => each.Transcript!.Blob).Order(), folder.Files("blobs/transcripts").Select(file => $"transcripts/{file}").Order());
        Assert.Equal(
            recordings.SelectMany(each => new[] { each.Document!, each.TranscriptDocument! }).Order(), folder.Files("documents").Where(file => !IsFeedback(file)).Order());
        Assert.Empty(folder.Files("blobs").Where(file => file.StartsWith("texts/", StringComparison.Ordinal)));
        foreach (var tutor in Story.Tutors)
        {
            var listed = (await Story.Get<Tutor>(client, $"/v1/tutors/{tutor}")).Recordings;
            Assert.Equal(
                recordings.Where(each => each.Submission.Tutor.Value == tutor).Select(each => (each.Id, WorkState.Done)).OrderBy(each => each.Id.Value),
                listed.Select(each => (each.Recording, each.State)).OrderBy(each => each.Recording.Value));
        }
    }

    private static bool IsFeedback(string document) =>
        Path.GetFileName(document) is var name && (name.StartsWith("fb_", StringComparison.Ordinal) || name.StartsWith("tgfb_", StringComparison.Ordinal));
}

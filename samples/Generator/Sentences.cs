using System.Text;

namespace LearningSessions.Generator;

/// <summary>What learners are given to read, and how well it can be read: everything the app writes of an answer, ready as JSON.</summary>
internal sealed class Sentences
{
    private static readonly string[] Texts =
    [
        "the little boy runs to the river with his dog",
        "my mother bakes bread for the whole village on Sunday",
        "we count seven birds on the roof of the school",
        "the farmer carries water from the well to the garden",
        "after the rain the children play in the street",
        "a quarter of an hour is fifteen minutes long",
        "the old teacher tells a story about the moon",
        "please put three apples and two pears in the basket",
        "she writes a letter to her friend in the city",
        "the train leaves at nine and arrives before noon",
        "green leaves turn yellow when the cold wind comes",
        "he says \\\"good morning\\\" to the woman at the market",
    ];

    private static readonly string[] Misread = ["the", "a", "some", "water", "dog", "house", "seven", "run", "what"];

    private readonly Reading[][] readings = [.. Texts.Select(Readings)];

    /// <summary>How many sentences there are.</summary>
    public int Count => readings.Length;

    /// <summary>A sentence, with about this share of its words right.</summary>
    public Reading Read(int sentence, double share)
    {
        var ways = readings[sentence];
        return ways[Math.Clamp((int)Math.Round((1 - share) * (ways.Length - 1)), 0, ways.Length - 1)];
    }

    private static Reading[] Readings(string text)
    {
        var words = text.Split(' ');
        return [.. Enumerable.Range(0, words.Length + 1).Select(wrong => Reading(words, wrong))];
    }

    private static Reading Reading(string[] words, int wrong)
    {
        bool[] right = new bool[words.Length];
        Array.Fill(right, true);
        for (var i = 0; i < wrong; i++)
            right[NextRight(right, i * 7)] = false;
        string[] said = [.. words.Select((word, i) => right[i] ? word : Misread[(i + word.Length) % Misread.Length])];
        var original = string.Join(' ', words);
        var response = string.Join(' ', said);
        var results = right.Select(each => each ? "true" : "false");
        string[] json =
        [
            $$"""{"original_text":"{{original}}"},{"response_text":"{{response}}"}""",
            $$"""{"response_correct_words_array":[{{Quoted(words.Where((_, i) => right[i]))}}]}""",
            $$"""{"response_incorrect_words_array":[{{Quoted(said.Where((_, i) => !right[i]))}}]}""",
            $$"""{"response_word_array_result":[{{string.Join(',', results)}}]}""",
            $$"""{"response_word_result":"{{(wrong == 0 ? "correct" : "incorrect")}}"}""",
        ];
        return new Reading(
            Encoding.UTF8.GetBytes(string.Join(',', json)),
            Encoding.UTF8.GetBytes(original),
            Plain(original),
            Plain(response),
            (int)Math.Round(100.0 * (words.Length - wrong) / words.Length));
    }

    private static int NextRight(bool[] right, int from)
    {
        var at = from % right.Length;
        while (!right[at])
            at = (at + 1) % right.Length;
        return at;
    }

    private static string Quoted(IEnumerable<string> words) => string.Join(',', words.Select(word => $"\"{Plain(word)}\""));

    private static string Plain(string text) => text.Replace("\\\"", "", StringComparison.Ordinal);
}

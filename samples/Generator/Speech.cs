using System.Diagnostics;

namespace LearningSessions.Generator;

/// <summary>Speaks a clip: with flite where it is there, else as tones in the rhythm of speech. Some are noisy, cut off at full scale, or blank.</summary>
internal static class Speech
{
    /// <summary>good, poor (noisy), distorted (cut off at full scale) or blank.</summary>
    public static string QualityOf(int number) => (number % 11) switch
    {
        3 => "poor",
        6 => "distorted",
        9 => "blank",
        _ => "good",
    };

    public static byte[] Of(Clip clip, int number, Dice dice)
    {
        var quality = QualityOf(number);
        var samples = quality == "blank" ? new double[16_000] : Flite(clip) ?? Tones(clip.Reading.Spoken);
        var (gain, noise) = quality switch
        {
            "poor" => (0.25, 0.08),
            "distorted" => (14.0, 0.001),
            "blank" => (0, 0.0004),
            _ => (1.0, 0.001),
        };
        return Wav.Of([.. samples.Select(sample => (sample * gain) + ((dice.Share() - 0.5) * noise))]);
    }

    private static double[]? Flite(Clip clip)
    {
        var path = Path.GetTempFileName();
        var isFlat = clip.Learner.Course == LearnerCourse.Fading && clip.Round > 1;
        string[] manner = isFlat
            ? ["--setf", "int_f0_target_stddev=1", "--setf", "duration_stretch=1.35"]
            : ["--setf", "int_f0_target_stddev=28", "--setf", "duration_stretch=0.95"];
        try
        {
            using var speaker = Process.Start(new ProcessStartInfo("flite", ["-voice", clip.Learner.Number % 2 == 0 ? "slt" : "rms", .. manner, "-t", clip.Reading.Spoken, "-o", path]));
            speaker!.WaitForExit();
            return speaker.ExitCode == 0 ? Wav.Read(File.ReadAllBytes(path)) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static double[] Tones(string spoken)
    {
        var samples = new List<double>();
        foreach (var word in spoken.Split(' '))
        {
            var (length, pitch) = (1_600 + (word.Length * 640), 140 + (word.Length * 11 % 70));
            for (var i = 0; i < length; i++)
                samples.Add(0.3 * Math.Sin(Math.PI * i / length) * Enumerable.Range(1, 4).Sum(k => Math.Sin(2 * Math.PI * k * pitch * i / Wav.Rate) / k));
            samples.AddRange(new double[800]);
        }

        return [.. samples];
    }
}

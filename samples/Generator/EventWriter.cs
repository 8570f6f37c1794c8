namespace LearningSessions.Generator;

/// <summary>Writes events as the learner app sends them (Sunbird telemetry v3).</summary>
internal sealed class EventWriter(Sentences sentences, Dice dice)
{
    private static readonly string[] Anonymous = ["anonymous", "", "anonymous"];

    /// <summary>Writes one event; tells its clip, where it has one.</summary>
    public Clip? Write(Utf8Text text, in Happening what)
    {
        text.Add("{\"eid\":\""u8).Add(what.Eid).Add("\""u8);
        WriteTime(text, what);
        text.Add(",\"ver\":\"3.0\""u8);
        if (what.Shape != EventShape.WithoutMid)
            text.Add(",\"mid\":\""u8).Add(what.Eid).Add(":"u8).AddHex(dice.Bits()).AddHex(dice.Bits()).Add("\""u8);
        WriteActor(text, what);
        WriteContext(text, what);
        text.Add(",\"object\":{},\"tags\":[]"u8);
        var clip = what.IsResponse ? WriteAnswer(text, what) : WriteOther(text, what);
        text.Add("}"u8);
        return clip;
    }

    private static void WriteTime(Utf8Text text, in Happening what)
    {
        switch (what.Shape)
        {
            case EventShape.TimeIso:
                text.Add(",\"ets\":\""u8).AddTime(what.At).Add("Z\""u8);
                break;
            case EventShape.TimeWithoutZone:
                text.Add(",\"ets\":\""u8).AddTime(what.At).Add("\""u8);
                break;
            case EventShape.TimeWithOffset:
                text.Add(",\"ets\":\""u8).AddTime(what.At + 19_800_000).Add("+05:30\""u8);
                break;
            case EventShape.TimeDate:
                text.Add(",\"ets\":{\"$date\":\""u8).AddTime(what.At).Add("Z\"}"u8);
                break;
            case EventShape.TimeNumberLong:
                text.Add(",\"ets\":{\"$date\":{\"$numberLong\":\""u8).Add(what.At).Add("\"}}"u8);
                break;
            case EventShape.WithoutTime:
                text.Add(what.At % 2 == 0 ? ",\"ets\":null"u8 : ",\"ets\":\"yesterday\""u8);
                break;
            default:
                text.Add(",\"ets\":"u8).Add(what.At);
                break;
        }
    }

    private void WriteActor(Utf8Text text, in Happening what)
    {
        var actor = what.Shape switch
        {
            EventShape.ActorOnly => what.Sitting.Learner.Id,
            EventShape.WithoutUser => "",
            _ => Anonymous[dice.Below(Anonymous.Length)],
        };
        text.Add(",\"actor\":{\"id\":\""u8).Add(actor).Add("\",\"type\":\"Learner\"}"u8);
    }

    private void WriteContext(Utf8Text text, in Happening what)
    {
        var learner = what.Sitting.Learner;
        text.Add(",\"context\":{\"channel\":\""u8).Add(learner.Channel)
            .Add("\",\"pdata\":{\"id\":\"all.learner.app\",\"ver\":\"2.4\",\"pid\":\"learner-app\"},\"env\":\"learning\",\"sid\":\""u8)
            .AddHex(dice.Bits()).Add("\",\"did\":\""u8).Add(learner.Device).Add("\",\"cdata\":["u8);
        if (what.Shape == EventShape.OddContext)
            text.Add("null,{\"type\":\"User\",\"id\":\" \"},{\"id\":\"x\"},{\"type\":\"duration\",\"id\":{\"ms\":12}},"u8);
        text.Add("{\"id\":\""u8).Add(what.Sitting.SessionId).Add("\",\"type\":\"ContentSession\"},{\"id\":\""u8)
            .Add(what.Sitting.SessionId).Add("\",\"type\":\"PlaySession\"}"u8);
        WriteUser(text, what);
        text.Add(",{\"id\":"u8).Add(what.Language).Add(",\"type\":\"language\"},{\"id\":\""u8).Add(learner.School)
            .Add("\",\"type\":\"school_name\"},{\"id\":\""u8).Add(learner.Class)
            .Add("\",\"type\":\"class_studying_id\"},{\"id\":\"2907"u8).Add(learner.Number % 97)
            .Add("\",\"type\":\"udise_code\"}],\"rollup\":{}}"u8);
    }

    private static void WriteUser(Utf8Text text, in Happening what)
    {
        var learner = what.Sitting.Learner;
        switch (what.Shape)
        {
            case EventShape.ActorOnly:
            case EventShape.WithoutUser:
                break;
            case EventShape.BuddyUser:
                text.Add(",{\"id\":\"\",\"type\":\"User\"},{\"id\":\""u8).Add(learner.Id).Add("\",\"type\":\"Buddy User\"}"u8);
                break;
            case EventShape.VirtualUser:
                text.Add(",{\"id\":null,\"type\":\"User\"},{\"id\":\""u8).Add(learner.Id).Add("\",\"type\":\"virtualId\"}"u8);
                break;
            default:
                text.Add(learner.IsNumeric ? ",{\"id\":"u8 : ",{\"id\":\""u8).Add(learner.Id)
                    .Add(learner.IsNumeric ? ",\"type\":\"User\"},{\"id\":\"v-"u8 : "\",\"type\":\"User\"},{\"id\":\"v-"u8)
                    .Add(learner.Number).Add("\",\"type\":\"virtualId\"}"u8);
                break;
        }
    }

    private Clip? WriteAnswer(Utf8Text text, in Happening what)
    {
        var learner = what.Sitting.Learner;
        var reading = sentences.Read(dice.Below(sentences.Count), Skill.Of(what, dice));
        var link = Clip.LinkOf(what, dice.Below(1_000));
        text.Add(",\"edata\":{\"target\":"u8);
        if (what.Shape == EventShape.TargetObject)
            text.Add("{\"id\":\""u8).Add(link).Add("\",\"ver\":\"1.0\",\"type\":\"audio\"}"u8);
        else
            text.Add("\""u8).Add(what.Shape == EventShape.TargetBlank ? "" : link).Add("\""u8);
        text.Add(",\"type\":\"SPEAK\",\"values\":["u8);
        if (what.Shape == EventShape.Profanity)
        {
            text.Add("{\"original_text\":\""u8).Add(reading.Original).Add("\"},{\"profanity\":\"true\"}]}"u8);
            return null;
        }

        text.Add(reading.Values).Add(",{\"accuracy_percentage\":"u8);
        if (what.Shape == EventShape.AccuracyText)
            text.Add("\""u8).Add(reading.Accuracy).Add(".5\""u8);
        else
            text.Add(reading.Accuracy);
        text.Add("},{\"duration\":"u8).Add(2 + dice.Below(5)).Add("."u8).Add(dice.Below(10)).Add("}]}"u8);
        return what.Shape == EventShape.TargetBlank ? null : new Clip(link, reading, learner, what.Sitting.Round);
    }

    private Clip? WriteOther(Utf8Text text, in Happening what)
    {
        text.Add(",\"edata\":{\"type\":\"view\",\"pageid\":\"lesson-"u8).Add(what.Lesson.Rung).Add("\",\"subtype\":\"scroll\",\"uri\":\"/practice/"u8)
            .AddHex(dice.Bits()).Add("\",\"duration\":"u8).Add(dice.Below(60)).Add(",\"visits\":[{\"objid\":\"do_"u8)
            .AddHex(dice.Bits()).Add("\",\"objtype\":\"Content\",\"index\":0}]}"u8);
        return null;
    }
}

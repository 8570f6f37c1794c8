// Pages work without scripts; these make them livelier.
import { localize } from "./times.js";
import { followEvents } from "./live.js";
import { readAlong } from "./read-along.js";
import { countLetters } from "./count.js";
import { upload } from "./upload.js";
import { speak } from "./speak.js";
import { watch } from "./watch.js";

const enliven = part => {
    localize(part);
    readAlong(part);
    countLetters(part);
};

// First, while the page still is as the server wrote it.
followEvents(document, enliven);
enliven(document);
upload(document);
speak(document);
watch(document);

// Pages work without scripts; these make them livelier.
import { localize } from "./times.js";
import { followEvents } from "./live.js";
import { readAlong } from "./read-along.js";
import { countLetters } from "./count.js";

localize(document);
readAlong(document);
countLetters(document);
followEvents(document, swapped => {
    localize(swapped);
    countLetters(swapped);
});

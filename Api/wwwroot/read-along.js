// Marks the turn that is heard; a turn's time, or a click on its words, plays from there.
export function readAlong(page) {
    const reader = page.querySelector("[data-read-along]");
    const audio = reader?.querySelector("audio");
    const turns = [...(reader?.querySelectorAll("[data-start]") ?? [])];
    if (!audio || turns.length === 0)
        return;

    const follow = reader.querySelector("[data-follow]");
    const calm = matchMedia("(prefers-reduced-motion: reduce)");
    let current = null;

    const mark = () => {
        const at = audio.currentTime + 0.05;
        const heard = turns.findLast(turn => Number(turn.dataset.start) <= at) ?? null;
        if (heard === current)
            return;
        current?.removeAttribute("aria-current");
        current = heard;
        heard?.setAttribute("aria-current", "true");
        if (heard && follow?.checked && !audio.paused)
            heard.scrollIntoView({ block: "nearest", behavior: calm.matches ? "auto" : "smooth" });
    };
    const seek = turn => {
        audio.currentTime = Number(turn.dataset.start);
        mark();
    };

    audio.addEventListener("timeupdate", mark);
    audio.addEventListener("seeked", mark);
    for (const turn of turns) {
        turn.addEventListener("click", event => {
            if (!event.target.closest(".seek") && String(getSelection()))
                return;
            event.preventDefault();
            seek(turn);
            audio.play().catch(() => { /* The browser wants a gesture on the player itself; the place is set. */ });
        });
    }

    const goToHash = () => {
        const turn = turns.find(each => "#" + each.id === location.hash);
        if (turn)
            seek(turn);
    };
    addEventListener("hashchange", goToHash);
    if (audio.readyState >= HTMLMediaElement.HAVE_METADATA)
        goToHash();
    else
        audio.addEventListener("loadedmetadata", goToHash, { once: true });
}

// On each event the page is read again, and its parts marked data-live are replaced where they changed.
// A part in which somebody is at work with the keyboard waits until they leave it.
const shown = new WeakMap();

export function followEvents(page, onSwapped) {
    const source = page.querySelector("[data-events]:not([data-events=''])");
    if (!source)
        return;
    for (const part of page.querySelectorAll("[data-live]"))
        shown.set(part, essence(part.innerHTML));
    const events = new EventSource(source.dataset.events);
    let seen = null;
    let running = Promise.resolve();
    events.onmessage = message => {
        if (message.data.startsWith("last"))
            events.close();
        if (message.data === seen)
            return;
        seen = message.data;
        running = running.then(() => refresh(page, onSwapped)).catch(() => { /* The next event tries again. */ seen = null; });
    };
}

async function refresh(page, onSwapped) {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (!answer.ok)
        return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of page.querySelectorAll("[data-live]")) {
        const next = fresh.querySelector(`[data-live="${CSS.escape(part.dataset.live)}"]`);
        if (next)
            swap(part, next.innerHTML, onSwapped);
    }
}

function swap(part, html, onSwapped) {
    if (shown.get(part) === essence(html))
        return;
    if (part.contains(document.activeElement)) {
        part.addEventListener("focusout", () => setTimeout(() => swap(part, html, onSwapped)), { once: true });
        return;
    }
    shown.set(part, essence(html));
    const open = [...part.querySelectorAll("details")].map(each => each.open);
    part.innerHTML = html;
    part.querySelectorAll("details").forEach((each, i) => { each.open = open[i] ?? false; });
    onSwapped(part);
}

// Each answer has a fresh token in its forms; that is no change.
const essence = html => html.replaceAll(/(name="__RequestVerificationToken" )[^>]*/g, "$1");

// Watches a session of live speech while it goes on.
export function watch(within) {
    const log = within.querySelector("[data-watch]:not([data-watch=''])");
    if (!log)
        return;
    const now = within.querySelector("[data-partial]");
    const events = new EventSource(log.dataset.watch);
    events.onmessage = event => {
        const message = JSON.parse(event.data);
        if (message.type === "partial")
            now.textContent = message.text;
        else if (message.type === "final")
            add(log, now, message);
        else if (message.type === "report")
            location.reload();
        else if (message.type === "end")
            events.close();
    };
}

function add(log, now, message) {
    now.textContent = "";
    if (log.querySelector(`[data-segment="${message.segment}"]`))
        return;
    const line = document.createElement("p");
    line.dataset.segment = message.segment;
    line.textContent = message.text;
    if (!message.clear)
        line.className = "unclear";
    log.append(line);
}

// The server writes UTC; here it becomes the viewer's zone.
const language = document.documentElement.lang;
const formats = {
    minute: new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }),
    precise: new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "medium" }),
};

export function localize(within) {
    for (const time of within.querySelectorAll("time[data-as]")) {
        time.title = time.dateTime;
        time.textContent = formats[time.dataset.as].format(new Date(time.dateTime));
    }
}

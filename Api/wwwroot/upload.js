// Sends a form with files so that its progress is seen; what is refused is said under the form, which stays as it is.
export function upload(within) {
    for (const label of within.querySelectorAll("[data-local-label]"))
        label.textContent = label.dataset.localLabel;
    for (const form of within.querySelectorAll("form[data-upload]")) {
        form.addEventListener("submit", event => {
            event.preventDefault();
            send(form);
        });
    }
}

function send(form) {
    const panel = form.querySelector("[data-upload-progress]");
    const problem = form.querySelector("[data-upload-problem]");
    const button = form.querySelector("button");
    const show = percent => {
        panel.querySelector("progress").value = percent;
        panel.querySelector("p").textContent = form.dataset.progress.replace("{percent}", percent);
    };
    const end = () => { panel.hidden = true; button.disabled = false; };
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "text/html");
    request.responseType = "document";
    request.upload.onprogress = event => { if (event.lengthComputable) show(Math.floor(100 * event.loaded / event.total)); };
    request.onload = () => {
        end();
        const answer = request.response;
        if (request.status >= 400)
            tell(problem, answer?.querySelector("main [role=alert], main article.problem"));
        else if (request.responseURL !== form.action)
            location.assign(request.responseURL);
        else
            document.querySelector("main").replaceWith(answer.querySelector("main"));
    };
    request.onerror = () => { end(); tell(problem, document.createTextNode(form.dataset.broken)); };
    problem.replaceChildren();
    panel.hidden = false;
    button.disabled = true;
    show(0);
    request.send(fields(form));
}

// A time is entered in the viewer's zone and sent as UTC.
function fields(form) {
    const fields = new FormData(form);
    for (const time of form.querySelectorAll("[data-local-time]")) {
        if (time.value)
            fields.set(time.name, new Date(time.value).toISOString());
    }
    return fields;
}

function tell(place, what) {
    const notice = document.createElement("div");
    notice.className = "notice bad";
    notice.setAttribute("role", "alert");
    notice.replaceChildren(...(what?.childNodes.length ? [...what.childNodes] : [what ?? ""]));
    place.replaceChildren(notice);
    notice.scrollIntoView({ block: "nearest" });
}

// Live speech: the microphone's audio goes to the session, what is heard comes back. What is not yet saved is kept, and sent again after a cut.
import { showReport } from "./report.js";

const Frame = 4000;
const Least = 320;

export function speak(within) {
    const root = within.querySelector("#speak");
    if (root)
        new Talk(root).wait();
}

class Talk {
    constructor(root) {
        this.root = root;
        this.kept = [];
        this.first = 0;
        this.next = 0;
        this.segments = new Map();
        this.pauses = 0;
    }

    part(name) { return this.root.querySelector(`[data-${name}]`); }

    say(key) { return this.root.getAttribute("data-say-" + key.toLowerCase()); }

    status(key) { this.part("status").textContent = key ? this.say(key) : ""; }

    wait() {
        this.part("begin").addEventListener("submit", event => {
            event.preventDefault();
            this.begin(new FormData(event.target)).catch(fault => this.fail(fault.message));
        });
        this.part("finish").addEventListener("click", () => this.finish());
    }

    fail(text) {
        const notice = document.createElement("p");
        notice.className = "notice bad";
        notice.setAttribute("role", "alert");
        notice.textContent = text;
        this.part("problem").replaceChildren(notice);
        if (this.token)
            notice.append(" ", this.again());
        this.status("");
        this.part("begin").querySelector("button").disabled = false;
    }

    again() {
        const link = document.createElement("a");
        link.href = location.pathname;
        link.textContent = this.say("again");
        return link;
    }

    async begin(form) {
        this.part("problem").replaceChildren();
        this.part("begin").querySelector("button").disabled = true;
        this.status("connecting");
        let stream;
        try {
            stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true } });
        } catch {
            return this.fail(this.say("microphone"));
        }
        const me = await (await fetch("/v1/session")).json();
        const wish = Object.fromEntries([...form].filter(([name, value]) => value && !name.startsWith("__")));
        const answer = await fetch("/v1/live/sessions", {
            method: "POST",
            headers: { "Content-Type": "application/json", "X-CSRF-Token": me.antiforgeryToken },
            body: JSON.stringify(wish),
        });
        const begun = await answer.json();
        if (!answer.ok) {
            stream.getTracks().forEach(track => track.stop());
            return this.fail(begun.type === "/problems/no-recognizer" ? `${this.say("language")} (${begun.detail})` : begun.detail ?? begun.title);
        }
        this.language = wish.language;
        this.token = begun.token;
        this.address = new URL(begun.socket, location.href.replace(/^http/, "ws"));
        this.stream = stream;
        this.part("begin").hidden = true;
        this.part("talk").hidden = false;
        this.ask(begun.session.questions);
        this.part("questions").querySelector("button").focus();
        await this.listen();
        this.connect();
    }

    ask(questions) {
        this.asked = questions;
        this.part("questions").replaceChildren(...questions.map(question => {
            const [item, text, button] = ["li", "span", "button"].map(name => document.createElement(name));
            text.textContent = question.text;
            text.lang = this.language;
            text.id = `question-${question.number}`;
            button.type = "button";
            button.className = "button";
            button.textContent = this.say("answer");
            button.setAttribute("aria-describedby", text.id);
            button.addEventListener("click", () => this.answer(question.number));
            item.append(text, " ", button);
            return item;
        }));
        this.mark(1);
    }

    answer(number) {
        this.mark(number);
        this.send(JSON.stringify({ type: "answer", question: number }));
    }

    mark(number) {
        this.question = number;
        [...this.part("questions").children].forEach((item, i) => {
            const is = i + 1 === number;
            item.classList.toggle("current", is);
            const button = item.querySelector("button");
            button.setAttribute("aria-pressed", is);
            button.textContent = this.say(is ? "answering" : "answer");
        });
    }

    async listen() {
        this.sound = new AudioContext();
        await this.sound.audioWorklet.addModule(this.root.dataset.worklet);
        this.microphone = new AudioWorkletNode(this.sound, "microphone", { numberOfOutputs: 0 });
        this.microphone.port.onmessage = message => this.hear(message.data);
        this.sound.createMediaStreamSource(this.stream).connect(this.microphone);
        await this.sound.resume();
    }

    hear(samples) {
        if (samples.length > 0) {
            this.part("level").value = Math.sqrt(samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0) / 32768);
            this.kept.push(samples);
            this.push();
        }
        if (this.finishing && !this.finished) {
            this.push();
            this.close();
        }
    }

    // Whole frames; only the last of all may be shorter.
    push() {
        const end = this.first + this.kept.reduce((sum, part) => sum + part.length, 0);
        while (this.open && (end - this.next >= Frame || this.finishing && end > this.next)) {
            const count = end - this.next < Frame + Least ? end - this.next : Frame;
            this.socket.send(this.slice(this.next, count));
            this.next += count;
        }
    }

    slice(from, count) {
        const frame = new Int16Array(count);
        let at = this.first;
        for (const part of this.kept) {
            const [begin, end] = [Math.max(from, at), Math.min(from + count, at + part.length)];
            if (begin < end)
                frame.set(part.subarray(begin - at, end - at), begin - from);
            at += part.length;
        }
        return frame;
    }

    forget(samples) {
        while (this.kept.length > 0 && this.first + this.kept[0].length <= samples)
            this.first += this.kept.shift().length;
    }

    connect() {
        this.socket = new WebSocket(this.address);
        this.socket.onopen = () => this.socket.send(JSON.stringify({ type: "auth", token: this.token }));
        this.socket.onmessage = message => this.take(JSON.parse(message.data));
        this.socket.onclose = event => this.cut(event.code);
    }

    cut(code) {
        this.open = false;
        if (this.ended)
            return;
        if (code >= 4400 && code !== 4408 && code !== 4429)
            return this.over(this.say(code === 4422 ? "language" : "refused"));
        this.status(code === 4429 ? "busy" : "reconnecting");
        setTimeout(() => this.connect(), this.retryAfter ?? Math.min(5000, 250 * 2 ** this.pauses++));
        this.retryAfter = undefined;
    }

    take(message) {
        switch (message.type) {
            case "begin": return this.resume(message);
            case "partial": return this.show(message);
            case "final": return this.keep(message);
            case "ack": return this.forget(message.samples);
            case "busy": this.retryAfter = message.retryAfterMs; return undefined;
            case "report": return showReport(this, message.report);
            case "end": this.over(message.fault); return message.ending === "expired" ? this.status("expired") : undefined;
            default: return undefined;
        }
    }

    resume(message) {
        this.open = true;
        this.pauses = 0;
        this.next = Math.max(this.first, message.resumeFromSample);
        this.status(this.finishing ? "finishing" : "listening");
        this.send(JSON.stringify({ type: "answer", question: this.question }));
        this.push();
        if (this.finished)
            this.send(JSON.stringify({ type: "finish" }));
    }

    show(message) {
        const [stable, rest] = ["span", "span"].map(name => document.createElement(name));
        stable.textContent = message.text.slice(0, message.stable);
        rest.textContent = message.text.slice(message.stable);
        rest.className = "unstable";
        this.part("partial").replaceChildren(stable, rest);
        this.part("partial").lang = this.language;
        if (message.lagMs > 2000)
            this.part("status").textContent = this.say("behind").replace("{seconds}", Math.round(message.lagMs / 1000));
        else if (!this.finishing)
            this.status("listening");
    }

    keep(message) {
        this.part("partial").replaceChildren();
        if (this.segments.has(message.segment))
            return;
        const line = document.createElement("p");
        line.textContent = message.text;
        line.lang = this.language;
        if (!message.clear) {
            line.className = "unclear";
            line.append(this.note(` (${this.say("unclear")})`));
        }
        this.segments.set(message.segment, line);
        this.part("captions").append(line);
        const frame = this.part("captions").parentElement;
        frame.scrollTop = frame.scrollHeight;
    }

    note(text) {
        const note = document.createElement("span");
        note.className = "quiet-text";
        note.lang = document.documentElement.lang;
        note.textContent = text;
        return note;
    }

    // The worklet hands over what it still holds; then the session is finished.
    finish() {
        this.finishing = true;
        this.status("finishing");
        this.part("finish").disabled = true;
        this.microphone.port.postMessage("flush");
    }

    close() {
        this.finished = true;
        this.stop();
        if (this.open)
            this.send(JSON.stringify({ type: "finish" }));
    }

    stop() {
        this.stream.getTracks().forEach(track => track.stop());
        this.sound.close();
    }

    over(problem) {
        this.ended = true;
        if (!this.finished)
            this.stop();
        this.finished = true;
        this.part("asking").hidden = true;
        this.part("finish").parentElement.hidden = true;
        this.part("talk").hidden = this.segments.size === 0;
        if (problem)
            this.fail(problem);
        else
            this.status("done");
    }

    send(text) {
        if (this.open && this.socket.readyState === WebSocket.OPEN)
            this.socket.send(text);
    }
}

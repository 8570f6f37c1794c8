// Shows the report of a session of live speech.
const make = (name, ...content) => {
    const element = document.createElement(name);
    element.append(...content);
    return element;
};

export function showReport(talk, report) {
    talk.part("count").textContent = talk.say("words").replace("{words}", report.words).replace("{perminute}", Math.round(report.wordsPerMinute));
    talk.part("edits").replaceChildren(make("h3", talk.say("edits")), report.edits.length ? edits(talk, report.edits) : make("p", talk.say("noedits")));
    talk.part("answers").replaceChildren(make("h3", talk.say("answers")), make("dl", ...report.answers.flatMap(answer => verdict(talk, answer))));
    talk.part("suggestions").replaceChildren(make("h3", talk.say("suggestions")), make("ul", ...report.suggestions.map(text => spoken(talk, make("li", text)))));
    talk.part("report").hidden = false;
    talk.part("report").querySelector("h2").focus();
}

// In the language of the session, whatever the page's is.
function spoken(talk, element) {
    element.lang = talk.language;
    return element;
}

function verdict(talk, answer) {
    const question = talk.asked.find(each => each.number === answer.question);
    const said = make("dd", talk.say(answer.sense));
    if (answer.comment)
        said.append(" ", spoken(talk, make("span", answer.comment)));
    return [spoken(talk, make("dt", `${answer.question}. ${question?.text ?? ""}`)), said];
}

function edits(talk, found) {
    const head = make("tr", ...["said", "better", "why"].map(key => {
        const cell = make("th", talk.say(key));
        cell.scope = "col";
        return cell;
    }));
    const table = make("table", make("thead", head), make("tbody", ...found.map(edit =>
        make("tr", make("td", make("del", edit.original)), make("td", make("ins", edit.corrected)), make("td", edit.explanation)))));
    const frame = make("div", table);
    frame.className = "table";
    frame.lang = talk.language;
    return frame;
}

// Counts the letters of a text under the field.
export function countLetters(within) {
    for (const field of within.querySelectorAll("[data-counted]")) {
        const count = document.getElementById(field.dataset.counted)?.querySelector("[data-count]");
        field.addEventListener("input", () => { count.textContent = field.value.length; });
    }
}

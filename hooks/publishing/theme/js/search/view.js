// Elements and text, never HTML: a title may hold anything.

export function made(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

export function counted(count, noun) {
  return `${count || "No"} ${noun}${count === 1 ? "" : "s"}`;
}

export function card({ address, title, kind, shown, date }, root) {
  const about = [kind, ...shown, date].filter(Boolean).join(" · ");
  return made("li", {}, made("article", { className: "hub-card" },
    made("h3", { className: "hub-card__title" }, made("a", { href: root + address, textContent: title })),
    made("p", { className: "hub-card__about", textContent: about }),
    made("p", { className: "hub-passage" })));
}

// The passage, with the words asked for marked; the title then leads to its section.
export function fill(card, { anchor, heading, pieces = [] }) {
  const parts = pieces.map(({ text, marked }) => (marked ? made("mark", { textContent: text }) : text));
  if (heading) parts.unshift(made("strong", { textContent: heading }), ": ");
  card.querySelector(".hub-passage").append(...parts);
  if (anchor) card.querySelector("a").hash = anchor;
}

// A line with links that ask other questions on this page, with what else is `asked`.
export function line(before, questions = [], asked = "") {
  const links = questions.map((textContent) => {
    const other = new URLSearchParams(asked);
    other.set("q", textContent);
    return made("a", { href: `?${other}`, textContent });
  });
  return made("p", {}, before, ...links.flatMap((link) => [link, " "]));
}

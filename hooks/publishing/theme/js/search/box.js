// Suggestions below a search box, a combobox of WAI-ARIA. Its form works without.

import { counted, made } from "./view.js";

const PAUSE = 120; // ms without a key
const MOST = 6;

export function suggest(input) {
  const { action } = input.form;
  const id = `${input.id}-options`;
  const list = made("div", { id, className: "hub-options", role: "listbox", hidden: true, ariaLabel: "Suggestions" });
  const said = made("span", { className: "hub-unseen", role: "status" });
  let opened, pause, turn, active;

  function engine() {
    opened ??= import("./search.js").then(({ Search }) => Search.open(action));
    opened.catch(() => (opened = undefined));
    return opened;
  }

  async function look() {
    const mine = (turn = {});
    const question = input.value.trim();
    if (!question) return close();
    try {
      const search = await engine();
      const { pages, readings } = await search.ask(question, { typing: true });
      const read = readings.flatMap(({ words }) => words.slice(0, 1)).join(", ");
      const results = await Promise.all(pages.slice(0, MOST).map((page) => search.result(page)));
      if (mine !== turn) return;
      show(results);
      list.dataset.read = read && `Read as ${read}`;
      said.textContent = `${counted(results.length, "suggestion")} ${list.dataset.read}`;
    } catch {
      if (mine === turn) close(); // the form's page says what is wrong
    }
  }

  function show(results) {
    list.replaceChildren(...results.map(option));
    list.hidden = !results.length;
    input.ariaExpanded = !list.hidden;
    choose();
  }

  function option({ address, title, kind }, at) {
    const href = new URL("../", action) + address;
    return made("a", { id: `${id}-${at}`, role: "option", href, tabIndex: -1 }, title, " ", made("small", {}, kind));
  }

  function choose(link) {
    if (link) wait(); // no later answer takes the choice away
    if (active) active.ariaSelected = null;
    active = link;
    if (active) active.ariaSelected = true;
    input.setAttribute("aria-activedescendant", active?.id ?? "");
  }

  function wait() {
    clearTimeout(pause);
    turn = {};
  }

  function close() {
    wait();
    show([]);
    said.textContent = "";
  }

  const keys = {
    ArrowDown: () => (list.hidden ? look() : choose(active ? active.nextSibling : list.firstChild)),
    ArrowUp: () => choose(active ? active.previousSibling : list.lastChild),
    Escape: () => (list.hidden ? (input.value = "") : close()),
    Enter: () => active.click(),
  };
  input.onkeydown = (event) => {
    if (event.isComposing || !keys[event.key] || (event.key === "Enter" && !active)) return;
    event.preventDefault();
    keys[event.key]();
  };
  input.oninput = () => {
    clearTimeout(pause);
    pause = setTimeout(look, PAUSE);
  };
  engine().catch(() => {});
  input.onblur = close;
  list.onmousedown = (event) => event.preventDefault(); // the box keeps the keyboard
  list.onclick = close;
  input.setAttribute("aria-controls", id);
  input.after(list, said);
  if (input.value) look();
  else close();
}

// Questions that may be answered several times: rows that are copied from the first, and taken out.

import { element } from "./preview.js";

const NAMED = ["id", "for", "name", "aria-describedby", "data-field"];

const groupOf = (form, name) => form.querySelector(`fieldset[data-field="${CSS.escape(name)}"]`);
const rowsOf = group => [...group.querySelectorAll("[data-row]")];

// Makes the row that a name such as `people.2.role` needs, and those before it.
export function grow(form, name) {
  const [group, place] = name.split(".");
  const found = groupOf(form, group);
  if (!found?.querySelector("[data-add]") || !/^\d{1,3}$/.test(place)) return;
  while (rowsOf(found).length <= Number(place)) add(found);
}

// Adds an empty row and gives it.
export function add(group) {
  const rows = rowsOf(group);
  const place = rows.length;
  const row = rows[0].cloneNode(true);
  const dotted = group.dataset.field;
  const dashed = `story-${dotted.replaceAll("_", "-")}`;
  row.querySelectorAll(".hub-error").forEach(error => error.remove());
  for (const part of [row, ...row.querySelectorAll("*")]) {
    for (const key of NAMED.filter(key => part.hasAttribute(key))) {
      part.setAttribute(key, part.getAttribute(key)
        .replaceAll(`${dashed}-0`, `${dashed}-${place}`).replace(`${dotted}.0`, `${dotted}.${place}`));
    }
    part.removeAttribute("aria-invalid");
  }
  row.hidden = false;
  row.setAttribute("aria-label", (row.getAttribute("aria-label") ?? "").replace(/\d+$/, place + 1));
  if (!row.hasAttribute("role")) row.removeAttribute("aria-label");
  row.querySelectorAll("[data-number]").forEach(number => { number.textContent = place + 1; });
  empty(row);
  row.append(taker(group, row));
  rows.at(-1).after(row);
  update(group);
  return row;
}

function taker(group, row) {
  const what = row.getAttribute("aria-label") || row.querySelector("label").textContent.trim();
  const words = element("span", ` ${what}`);
  words.className = "hub-unseen";
  const button = element("button", "Take out", words);
  Object.assign(button, { type: "button", className: "hub-second" });
  button.addEventListener("click", () => {
    empty(row);
    row.hidden = true;
    update(group);
    group.querySelector("[data-add]").focus();
    group.dispatchEvent(new Event("input", { bubbles: true }));
  });
  return button;
}

// Empties every question in an element.
export function empty(within) {
  for (const control of within.querySelectorAll("input, textarea, select")) {
    if (["radio", "checkbox"].includes(control.type)) control.checked = control.defaultChecked;
    else control.value = "";
  }
}

// The button that adds a row is there as long as one more may be added.
function update(group) {
  const button = group.querySelector("[data-add]");
  const shown = rowsOf(group).filter(row => !row.hidden).length;
  if (button.dataset.most) button.disabled = shown >= Number(button.dataset.most);
}

// The first row alone.
export function reset(form) {
  for (const button of form.querySelectorAll("[data-add]")) {
    const group = groupOf(form, button.dataset.add);
    rowsOf(group).slice(1).forEach(row => row.remove());
    update(group);
  }
}

// A click on a button "Add another": the first question of the new row takes the keyboard.
export function listen(form) {
  for (const button of form.querySelectorAll("[data-add]")) {
    button.addEventListener("click", () => {
      add(groupOf(form, button.dataset.add)).querySelector("input, textarea, select").focus();
    });
  }
}

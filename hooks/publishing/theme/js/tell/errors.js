// Says what is wrong, and what could be better: beside each question, and in lists above the form.
// The list of what is wrong takes the keyboard; advice stops nobody.

import { element } from "./preview.js";

// A message, with what stands in backticks as code.
export function words(fault) {
  return `${fault.message}; ${fault.fix}`.split("`").map((part, index) =>
    index % 2 ? element("code", part) : part);
}

const fieldOf = (form, name) => form.querySelector(`[data-field="${CSS.escape(name)}"]`)
  ?? form.querySelector(`[data-field="${CSS.escape(name.split(".")[0])}"]`)
  ?? form.querySelector('[data-field="kind"]');
const controlOf = field => field.matches("fieldset") ? field : field.querySelector("input, textarea, select");
// What the question is called; one that may stand there several times with the number of its entry.
function titleOf(field) {
  const entry = field.parentElement.closest("[data-row]")?.getAttribute("aria-label");
  const own = field.querySelector("label, legend").firstChild.textContent.trim();
  return [entry, own].filter(Boolean).join(", ");
}

// Shows the faults, those of the first question first, and advice below what is wrong.
export function show(form, summary, faults) {
  clear(form, summary);
  if (!faults.length) return;
  const fields = [...form.querySelectorAll("[data-field]")];
  const placed = faults.map(fault => [fieldOf(form, fault.field), fault])
    .sort(([one], [other]) => fields.indexOf(one) - fields.indexOf(other));
  placed.forEach(([field, fault]) => beside(field, fault));
  const [wrong, better] = ["error", "advice"].map(level => placed.filter(([, fault]) => fault.level === level));
  summary.replaceChildren(
    ...list(wrong, wrong.length === 1 ? "There is a problem" : `There are ${wrong.length} problems`),
    ...list(better, "Advice", "It stops nobody: follow it, or leave it if you know better."),
  );
  summary.querySelector("h2").id = "tell-summary-title";
  summary.classList.toggle("hub-errors--advice", !wrong.length);
  summary.hidden = false;
  if (!wrong.length) return;
  summary.focus();
  document.title = `Error: ${document.title.replace(/^Error: /, "")}`;
}

// A heading, words if there are any, and the faults; nothing for no faults.
function list(placed, title, ...words) {
  const items = placed.map(([field, fault]) => item(field, fault));
  return items.length
    ? [element("h2", title), ...words.map(each => element("p", each)), element("ul", ...items)] : [];
}

function item(field, fault) {
  const link = element("a", `${titleOf(field)}: `, ...words(fault));
  const control = controlOf(field);
  link.href = `#${control.id}`;
  link.addEventListener("click", event => {
    event.preventDefault();
    control.scrollIntoView({ block: "center" });
    control.focus();
  });
  return element("li", link);
}

function beside(field, fault) {
  const control = controlOf(field);
  const id = `${control.id}-error`;
  let error = document.getElementById(id);
  if (!error) {
    error = element("div");
    Object.assign(error, { id, className: "hub-error" });
    const above = field.querySelector(":scope > .hub-hint") ?? field.querySelector("label, legend");
    above.after(error);
    const described = control.getAttribute("aria-describedby");
    control.setAttribute("aria-describedby", described ? `${described} ${id}` : id);
  }
  const isAdvice = fault.level === "advice";
  if (!isAdvice && !control.matches("fieldset")) control.setAttribute("aria-invalid", "true");
  if (!isAdvice) field.classList.add("hub-wrong");
  const marked = element("span", isAdvice ? "Advice: " : "Error: ");
  marked.className = "hub-error__mark";
  const said = element("p", marked, ...words(fault));
  said.classList.toggle("hub-error__advice", isAdvice);
  error.append(said);
}

// Takes every message away.
export function clear(form, summary) {
  summary.hidden = true;
  summary.replaceChildren();
  document.title = document.title.replace(/^Error: /, "");
  for (const error of form.querySelectorAll(".hub-error")) {
    const control = form.querySelector(`[aria-describedby~="${error.id}"]`);
    const rest = control?.getAttribute("aria-describedby").split(" ").filter(id => id !== error.id);
    if (rest?.length) control.setAttribute("aria-describedby", rest.join(" "));
    else control?.removeAttribute("aria-describedby");
    control?.removeAttribute("aria-invalid");
    error.remove();
  }
  form.querySelectorAll(".hub-wrong").forEach(field => field.classList.remove("hub-wrong"));
}

// The page "Tell a story": makes the guide a form. Nothing leaves the page until its author sends it.

import { draftOf, read, write } from "./draft.js";
import * as errors from "./errors.js";
import { preview } from "./preview.js";
import * as rows from "./rows.js";
import { line, pathOf, story } from "./story.js";
import { slugged } from "./words.js";

const LONGEST_ADDRESS = 8000; // characters; GitHub refuses more
const LONGEST_PROPOSAL = 60; // characters of a file's name
const WAIT = 400; // milliseconds after a key before the draft is kept
const KEEP = `hub-tell ${location.pathname}`;
const by = name => document.getElementById(`tell-${name}`);

const form = document.getElementById("tell");
const data = await (await fetch(form.dataset.rules)).json();
const field = name => form.elements.namedItem(name);
const draft = () => draftOf(read(form), data);
let proposed = "";
let timer = 0;
let rules;

// What checks and advises, fetched once somebody is at the form; fails where the line does.
function checker() {
  rules ??= Promise.all([
    import("./check.js"), import("./advice.js"), fetch(form.dataset.advice).then(answer => answer.json()),
  ]);
  rules.catch(() => { rules = undefined; });
  return rules;
}

// Where the draft is kept: this browser, if it lets the page.
const kept = {
  get: () => attempt(() => JSON.parse(localStorage.getItem(KEEP)) ?? {}) ?? {},
  set: flat => attempt(() => { localStorage.setItem(KEEP, JSON.stringify(flat)); return true; }),
  clear: () => attempt(() => localStorage.removeItem(KEEP)),
};

function attempt(act) {
  try {
    return act();
  } catch {
    return undefined;
  }
}

function keep() {
  const done = kept.set(read(form));
  const time = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  by("saved").textContent = done ? `Kept at ${time}.` : "This browser keeps nothing for the page.";
}

// Today as year-month-day, by the reader's own clock.
function today() {
  const now = new Date();
  const two = number => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

// A file's name and an id from the title, as long as the author has not written others.
function propose() {
  const slug = slugged(line(field("title").value, data));
  const short = slug.length > LONGEST_PROPOSAL ? slug.slice(0, LONGEST_PROPOSAL + 1).replace(/-[^-]*$/, "") : slug;
  for (const name of ["file", "id"]) {
    if (!field(name).value || field(name).value === proposed) field(name).value = short;
  }
  proposed = short;
  if (!field("date").value) field("date").value = today();
}

// Shows the questions of the chosen kind, and the people's names where somebody speaks.
function follow() {
  const { kind } = draft();
  form.querySelectorAll("[data-kind]").forEach(part => { part.hidden = part.dataset.kind !== kind; });
  const names = [...form.querySelectorAll('[name^="people."][name$=".name"]')];
  const people = names.map(input => [input.name.split(".")[1], line(input.value, data)]).filter(([, name]) => name);
  for (const select of form.querySelectorAll('select[name^="turns."]')) {
    const chosen = select.value || select.dataset.kept || "";
    select.replaceChildren(new Option("Choose a person", ""), ...people.map(([place, name]) => new Option(name, place)));
    select.value = people.some(([place]) => place === chosen) ? chosen : "";
  }
}

// Fills the lists of names that typed tags are chosen from.
function suggest() {
  for (const { name, labels } of data.fields) {
    document.getElementById(`story-${name.replaceAll("_", "-")}-list`)
      ?.append(...labels.map(([label]) => new Option(label, label)));
  }
}

// Chooses what the page's address names: `?place=leeds&principle=information&kind=interview`.
function prefill() {
  const asked = new URLSearchParams(location.search);
  const flat = {};
  if (data.kinds.some(kind => kind.name === asked.get("kind"))) flat.kind = asked.get("kind");
  for (const { name, facet, labels } of data.fields.filter(each => each.facet)) {
    const wanted = labels.filter(([, slug]) => asked.getAll(facet).includes(slug));
    if (!wanted.length) continue;
    const single = field(`${name}.0`);
    if (single) wanted.forEach(([label], index) => { flat[`${name}.${index}`] = label; });
    else flat[name] = wanted.map(([, slug]) => slug);
  }
  for (const [name, value] of Object.entries(flat)) {
    write(form, { [name]: value }, missing => rows.grow(form, missing));
  }
}

// Checks, and says what is wrong or how to send what is right.
async function checkAll() {
  by("status").textContent = "";
  const loaded = await checker().catch(() => undefined);
  if (!loaded) {
    by("status").textContent = "The check could not be loaded. Is this device offline? What you typed is here still: try again in a while.";
    return;
  }
  const [{ check }, { advise }, advised] = loaded;
  const told = draft();
  const found = [...check(told, data), ...advise(told, data, advised)].filter(isTheAuthors);
  errors.show(form, by("summary"), found);
  by("send").hidden = found.some(fault => fault.level === "error");
  if (by("send").hidden) return;
  showStory();
  prepare();
  by("sound").textContent = found.length ? "Nothing is wrong. The list above the form holds advice." : "Nothing is wrong.";
  by("send-title").focus();
}

// Without a title there is no name to propose, which is not worth a message of its own.
function isTheAuthors(fault) {
  return field("title").value.trim() || !["file", "id"].includes(fault.field) || field(fault.field).value;
}

function showStory() {
  const told = draft();
  const { body } = story(told, data);
  by("story").replaceChildren(...preview(line(told.values.title, data), line(told.values.summary, data), body.join("\n")));
  by("shown").hidden = false;
}

// GitHub's page for a new file, with the story in its address if that is not too long.
function github(told, text) {
  const [, folder, name] = /^(.*)\/([^/]*)$/.exec(pathOf(told, data));
  const page = `${data.repository}/new/${data.branch}/${folder}?filename=${encodeURIComponent(name)}`;
  const whole = `${page}&value=${encodeURIComponent(text)}`;
  return whole.length > LONGEST_ADDRESS ? page : whole;
}

function prepare() {
  const told = draft();
  const { text } = story(told, data);
  by("text").value = text;
  if (!data.repository) return;
  const address = github(told, text);
  by("open").href = address;
  by("long").hidden = address.includes("&value=");
  by("github").hidden = false;
}

async function copy() {
  by("text").select();
  const done = await navigator.clipboard?.writeText(by("text").value).then(() => true, () => false);
  by("sent").textContent = done ? "The text is copied." : "This browser does not let the page copy. Open the file as text, and copy it.";
}

function download() {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([by("text").value], { type: "text/markdown" }));
  link.download = `${draft().file}.md`;
  link.click();
  URL.revokeObjectURL(link.href);
  by("sent").textContent = `${link.download} is downloaded.`;
}

function clear() {
  if (!confirm("Clear the form? What you typed cannot be brought back.")) return;
  clearTimeout(timer);
  kept.clear();
  form.reset();
  rows.reset(form);
  errors.clear(form, by("summary"));
  [by("send").hidden, by("shown").hidden, proposed] = [true, true, ""];
  propose();
  follow();
  by("status").textContent = "The form is empty, and nothing is kept.";
  by("saved").textContent = "";
  form.querySelector('[name="kind"]:checked').focus();
}

function changed() {
  propose();
  follow();
  by("send").hidden = true;
  clearTimeout(timer);
  timer = setTimeout(keep, WAIT);
}

function start() {
  suggest();
  const flat = kept.get();
  write(form, flat, name => rows.grow(form, name));
  for (const select of form.querySelectorAll('select[name^="turns."]')) select.dataset.kept = flat[select.name] ?? "";
  prefill();
  proposed = slugged(field("file").value);
  propose();
  follow();
  rows.listen(form);
  form.addEventListener("focusin", checker, { once: true });
  form.addEventListener("input", changed);
  form.addEventListener("submit", event => event.preventDefault());
  addEventListener("pagehide", () => { if (timer) keep(); });
  for (const [name, act] of Object.entries({ check: checkAll, clear, copy, download, preview: openPreview })) {
    by(name).addEventListener("click", act);
  }
  by("open").addEventListener("click", () => { if (!by("long").hidden) copy(); });
  document.querySelectorAll("[data-script]").forEach(part => { part.hidden = false; });
  form.querySelector(".hub-all").disabled = false;
  by("no-script").hidden = true;
  form.closest("article").dataset.ready = "";
}

function openPreview() {
  showStory();
  by("shown-title").focus();
}

start();

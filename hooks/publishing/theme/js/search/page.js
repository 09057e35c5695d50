// The page that searches. Its address says what is asked.

import { filters } from "./filters.js";
import { nearTags, nearWords } from "./ranking.js";
import { Search } from "./search.js";
import { card, counted, fill, line, made } from "./view.js";
import { spots } from "./words.js";

const PAUSE = 250; // ms without a key, or an answer
const TURN = 10; // results at a time

const part = (name) => document.getElementById(`search-${name}`);
const form = document.querySelector(".hub-search");
const input = form.elements.q;
const list = part("list");
const says = part("found").dataset; // what the page has to say
const title = document.title;
const filter = filters(part("facets"), part("chosen"), choose);

let asked; // what the address says, or will say
let turn; // of the last question: only its answer shows
let opened, answered, pause;

function engine() {
  opened ??= Search.open(form.action);
  opened.catch(() => (opened = undefined));
  return opened;
}

async function answer(typing) {
  const mine = (turn = {});
  clearTimeout(pause);
  const question = (asked.get("q") ?? "").trim();
  if (`${asked}`) pause = setTimeout(say, PAUSE, "Searching…");
  try {
    const search = await engine();
    const chosen = new Map(search.files.index.facets.map(([name]) => [name, asked.getAll(name)]));
    const byDate = question && asked.get("sort") === "date";
    const found = await search.ask(question, { typing, chosen, byDate, every: !question, exact: asked.has("exact") });
    const tags = found.sets.map(({ tags }) => tags.map(({ label }) => label).join(" or ")).join(", ");
    const some = question || tags;
    if (!some) found.pages = [];
    const cards = await load(search, found, 0, history.state?.most ?? TURN);
    const help = some ? await notes(search, found, question) : [];
    if (mine !== turn) return;
    answered = { search, found };
    list.replaceChildren();
    add(cards);
    const subject = !question || /["“”]/.test(question) ? some : `“${question}”`;
    show(some, some && `${howMany(found)} for ${subject}`, help, !found.whole.pages.length);
    part("results").hidden = !some;
    part("sort").value = byDate || !question ? "date" : "";
    part("sort").disabled = !question;
    filter(search, found);
  } catch ({ kind = "damaged" }) {
    if (mine !== turn) return;
    if (kind !== "offline") opened = undefined; // perhaps there is a new index
    const again = made("button", { textContent: "Try again", onclick: commit });
    show(question, `${says[kind]} ${says.lists}`, [again], true);
  }
}

function show(subject, text, help, hidden) {
  document.title = subject ? `${subject} – ${title}` : title;
  say(text);
  part("help").replaceChildren(...help);
  part("found").hidden = hidden;
  says.ready = "";
}

function say(text) {
  clearTimeout(pause);
  part("count").textContent = text;
}

function howMany({ pages, looked }) {
  return counted(pages.length, "result") + (looked ? ` among the best ${looked} pages` : "");
}

// A passage is fetched when its result is seen.
async function load(search, found, from, to) {
  const results = await Promise.all(found.pages.slice(from, to).map((page) => search.result(page)));
  return results.map((result) => {
    const shown = card(result, new URL("../", form.action));
    shown.onseen = async () => fill(shown, await search.passage(result, found).catch(() => ({})));
    return shown;
  });
}

const seen = new IntersectionObserver((changes) => {
  for (const { target, isIntersecting } of changes) {
    if (!isIntersecting) continue;
    target.onseen();
    seen.unobserve(target);
  }
});

function add(cards) {
  list.append(...cards);
  cards.forEach((each) => seen.observe(each));
  part("more").hidden = list.children.length >= answered.found.pages.length;
}

// How words were read that no page has, and what else to ask.
async function notes({ files }, found, question) {
  const { readings, pages, whole } = found;
  const kept = new URLSearchParams(asked);
  kept.delete("exact");
  const better = new Map(readings.flatMap(({ typed, words: [word] }) => (word ? [[typed, word]] : [])));
  const unknown = readings.filter(({ stems }) => !stems.size).map(({ typed }) => typed);
  const places = spots(question);
  const said = places.filter(({ word }) => unknown.includes(word)).map(({ start, end }) => question.slice(start, end));
  const near = unknown.map(async (typed) => (await nearWords(files, typed)).map(([, { text }]) => [typed, text]));
  const pairs = (await Promise.all(near)).flat();
  const others = pairs.map((pair) => put(question, places, new Map([pair])).join(""));
  const tags = whole.pages.length ? [] : await nearTags(files, [...unknown, ...pairs.map(([, text]) => text)]);
  const instead = line("Search instead for ", [question], `${kept}&exact=`);
  instead.prepend("Showing results for ", ...put(question, places, better, (textContent) => made("strong", { textContent })), ". ");
  const without = question ? line(`${howMany(whole)} without the filters: `, [question]) : line(says.none);
  return [
    better.size && instead,
    said.length && line(`No page has: ${said.join(", ")}`),
    others.length && line("Near words: ", others, kept),
    tags.length && line("Near tags: ", tags),
    ...["apart", "common", "left"].map((note) => found[note] && line(says[note])),
    !pages.length && (whole.pages.length ? without : line(says.lists)),
  ].filter(Boolean);
}

// The question in parts, with other words for some of its own.
function put(question, places, others, made = String) {
  const parts = [];
  let at = 0;
  for (const { word, start, end } of places) {
    if (!others.has(word)) continue;
    parts.push(question.slice(at, start), made(others.get(word)));
    at = end;
  }
  return [...parts, question.slice(at)];
}

function choose(name, slug, on) {
  const others = asked.getAll(name).filter((other) => other !== slug);
  asked.delete(name);
  for (const each of on ? [...others, slug] : others) asked.append(name, each);
  commit();
}

function write() {
  if (`?${asked}` !== location.search) history.pushState(null, "", `?${asked}`);
}

async function commit() {
  write();
  await answer();
  if (!document.querySelector(":focus")) (part("results").hidden ? input : part("title")).focus();
}

async function more() {
  const mine = turn;
  const from = list.children.length;
  const { search, found } = answered;
  const cards = await load(search, found, from, from + TURN).catch(({ kind = "damaged" }) => say(says[kind]));
  if (!cards || mine !== turn || list.children.length > from) return;
  add(cards);
  cards[0].querySelector("a").focus();
  keep();
}

// For who comes back.
function keep() {
  history.replaceState({ most: Math.max(TURN, list.children.length), y: scrollY }, "");
}

async function read() {
  asked = new URLSearchParams(location.search);
  input.value = asked.get("q");
  await answer();
  if (history.state) scrollTo({ top: history.state.y, behavior: "instant" });
}

function typed() {
  asked.delete("exact");
  if (input.value) asked.set("q", input.value);
  else asked.delete("q");
}

form.onsubmit = (event) => {
  event.preventDefault();
  typed();
  commit();
};
input.oninput = () => {
  turn = {};
  clearTimeout(pause);
  pause = setTimeout(() => {
    typed();
    if (input.value.length !== 1) answer(true);
  }, PAUSE);
};
part("sort").onchange = ({ target }) => {
  asked.set("sort", target.value);
  commit();
};
part("more").onclick = more;
list.onclick = ({ target }) => target.closest("a") && write();
onclick = keep;
history.scrollRestoration = "manual";
onpopstate = read;

part("plain").hidden = true;
part("narrow").open = matchMedia("(min-width: 60em)").matches;
read();
if (!location.search) input.focus();

// The page that searches. Its address says what is asked, so it can be sent and gone back to.

import { filters } from "./filters.js";
import { nearTags, nearWords } from "./ranking.js";
import { Search } from "./search.js";
import { card, fill, line, made } from "./view.js";
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
  const question = asked.get("q") ?? "";
  document.title = question ? `${question} – ${title}` : title;
  if (!question.trim()) return blank("");
  pause = setTimeout(say, PAUSE, "Searching…");
  try {
    const search = await engine();
    const chosen = new Map(search.files.index.facets.map(([name]) => [name, asked.getAll(name)]));
    const how = { typing, chosen, exact: asked.has("exact"), byDate: asked.get("sort") === "date" };
    const found = await search.ask(question, how);
    const cards = await load(search, found, 0, history.state?.most ?? TURN);
    const help = found.pages.length ? [] : await nothing(search, found, question);
    if (mine !== turn) return;
    answered = { search, found };
    say(`${counted(found)} for “${question}”`);
    list.replaceChildren();
    add(cards);
    part("help").replaceChildren(...readAs(found, question), ...help);
    part("found").hidden = !found.whole.pages.length;
    says.ready = "";
    filter(search, found, chosen);
  } catch ({ kind = "damaged" }) {
    if (mine !== turn) return;
    if (kind !== "offline") opened = undefined; // perhaps there is a new index
    blank(`${says[kind]} ${says.lists}`);
    part("help").append(made("button", { type: "button", textContent: "Try again", onclick: commit }));
  }
}

function say(text) {
  clearTimeout(pause);
  part("count").textContent = text;
}

function blank(text) {
  say(text);
  says.ready = "";
  part("found").hidden = true;
  part("help").replaceChildren();
}

function counted({ pages: { length }, looked }) {
  const among = looked ? ` among the best ${looked} pages` : "";
  return `${length || "No"} ${length === 1 ? "result" : "results"}${among}`;
}

// Some results; a passage is fetched when its result is seen.
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
    if (isIntersecting) target.onseen();
    if (isIntersecting) seen.unobserve(target);
  }
});

function add(cards) {
  list.append(...cards);
  cards.forEach((each) => seen.observe(each));
  part("more").hidden = list.children.length >= answered.found.pages.length;
}

function readAs({ readings, apart, common, left }, question) {
  const unknown = readings.flatMap(({ typed, stems }) => (stems.size ? [] : typed)).join(", ");
  const other = ({ typed, words: [word] }) => word && !word.startsWith(typed) && !typed.startsWith(word);
  const better = new Map(readings.filter(other).map(({ typed, words }) => [typed, words[0]]));
  const notes = Object.entries({ apart, common, left }).filter(([, on]) => on);
  const lines = notes.map(([name]) => line(says[name]));
  if (unknown) lines.unshift(line(`No page has: ${unknown}`));
  if (!better.size) return lines;
  const instead = line("Search instead for ", [question], "&exact=");
  const parts = [];
  let at = 0;
  for (const { word, start, end } of spots(question).filter(({ word }) => better.has(word))) {
    parts.push(question.slice(at, start), made("strong", { textContent: better.get(word) }));
    at = end;
  }
  instead.prepend("Showing results for ", ...parts, question.slice(at), ". ");
  return [instead, ...lines];
}

async function nothing({ files }, { whole, readings }, question) {
  if (whole.pages.length) return [line(`${counted(whole)} without the filters: `, [question])];
  const typed = readings.map((reading) => reading.typed);
  const near = (await Promise.all(typed.map((word) => nearWords(files, word)))).flat();
  const words = near.map(([, { text }]) => text);
  const tags = await nearTags(files, typed.concat(words));
  const ways = Object.entries({ "Near words: ": words, "Near tags: ": tags });
  return [...ways.flatMap(([before, texts]) => (texts.length ? line(before, texts) : [])), line(says.lists)];
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
  if (document.activeElement === document.body) part("title").focus(); // what had the keyboard
}

async function more() {
  const mine = turn;
  const from = list.children.length;
  const { search, found } = answered;
  const cards = await load(search, found, from, from + TURN).catch(({ kind }) => say(says[kind]));
  if (!cards || mine !== turn || list.children.length > from) return;
  add(cards);
  cards[0].querySelector("a").focus();
  keep();
}

// What shows, and the place in it, for who comes back.
function keep() {
  history.replaceState({ most: Math.max(TURN, list.children.length), y: scrollY }, "");
}

async function read() {
  asked = new URLSearchParams(location.search);
  input.value = asked.get("q");
  part("sort").value = asked.get("sort") === "date" ? "date" : "";
  await answer();
  if (history.state) scrollTo({ top: history.state.y, behavior: "instant" });
}

function typed() {
  asked.set("q", input.value);
  asked.delete("exact");
}

form.onsubmit = (event) => {
  event.preventDefault();
  typed();
  commit();
};
input.onfocus = () => engine().catch(() => {});
input.oninput = () => {
  turn = {};
  clearTimeout(pause);
  pause = setTimeout(() => {
    typed();
    answer(true);
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
if (!input.value) input.focus();

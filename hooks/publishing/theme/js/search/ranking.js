// What a question finds, best first. ranking.py, guessing.py and phrases.py say what each part does, and why.

import { allowed, distance } from "./spelling.js";
import { forms, spots, tokens } from "./words.js";

const IMPACTS = 31;
const IN_TITLE = 32;
const SAME = 0.8;
const PART = 3;
const SLIP = [1, 0.9, 0.6];
const READINGS = 3;
const ENDINGS = 6;
const KIN_LEAST = 5;
const KIN_SHARE = 0.6;
const AGAIN = 8;
const WORTH = { held: [0.15, 4], titled: [0.15, 2] };
const LEADERS = 5;
const NEARNESS = 0.12;
const FIRST = 1000;
const MOST = 60;
const PHRASE = /["\u201c\u201d]([^"\u201c\u201d]+)["\u201c\u201d]/g;

// The pages, best first, and how the words were read. With `typing` the last word may not have
// ended; `exact` reads no word as another; only pages that `allows` has count. `strict` leaves out
// pages without the phrases, as is done where the question has nothing else.
export async function find(files, question, { typing, exact, allows, strict } = {}) {
  const said = tokens(question);
  const telling = said.filter((word) => !files.stop.has(word));
  const times = new Map();
  for (const word of telling) add(times, word, 1);
  const last = typing ? said.at(-1) : undefined;
  const readings = await Promise.all(
    [...times].map(([word, count]) => {
      const wholes = spots(question).filter((spot) => spot.word === word && spot.whole !== word).map(({ whole }) => whole);
      return read(files, word, count, word === last, exact, wholes);
    }),
  );
  const [scores, titled] = await scored(files, readings, telling.length);
  const called = (await files.home(telling.join(""))).called.get(telling.join("")) ?? [];
  const phrases = [...question.matchAll(PHRASE)].map(([, words]) => forms(words));
  if (!telling.length && phrases.length) for (let page = files.index.pages; page--; ) scores.set(page, 0);
  if (allows) for (const page of scores.keys()) if (!allows(page)) scores.delete(page);
  const pages = await led(files, scores, [...titled, ...called]);
  if (!phrases.length) return { pages, scores, readings, common: said.length && !telling.length };
  const kept = await holding(files, pages, phrases);
  strict ??= !telling.length || kept.length && tokens(question.replace(PHRASE, " ")).every((word) => files.stop.has(word));
  const every = strict ? kept : [...new Set([...kept, ...pages])];
  return { pages: every, scores, readings, strict, looked: strict && MOST, apart: !kept.length };
}

async function led(files, scores, named) {
  const leaders = sorted(scores).slice(0, LEADERS);
  const results = await Promise.all(leaders.map((page) => files.result(page)));
  const near = new Map(scores);
  results.forEach((result, at) => {
    for (const page of result.near) if (near.has(page)) add(near, page, NEARNESS * scores.get(leaders[at]));
  });
  for (const page of named) if (near.has(page)) add(near, page, FIRST);
  return sorted(near);
}

function add(sums, key, value) {
  sums.set(key, (sums.get(key) ?? 0) + value);
}

function sorted(scores) {
  return [...scores.keys()].sort((a, b) => scores.get(b) - scores.get(a) || b - a);
}

async function read(files, typed, times, unended, exact, wholes) {
  const { word, also } = await files.word(typed);
  const joined = await Promise.all(wholes.map((whole) => files.word(whole)));
  const same = joined.flatMap(({ word, also }) => also.concat(word?.stem ?? []));
  const stems = new Map(also.concat(same).map((stem) => [stem, SAME]));
  const words = [];
  if (word && !(same.length && typed.length < PART)) stems.set(word.stem, 1);
  if (unended && typed.length > 1) {
    for (const end of await endings(files, typed)) {
      if (!stems.has(end.stem)) stems.set(end.stem, typed.length / end.text.length);
    }
  }
  if (!stems.size && !exact) {
    for (const [slips, near] of await nearWords(files, typed, unended)) {
      if (!stems.has(near.stem)) stems.set(near.stem, SLIP[slips]);
      for (const stem of (await files.word(near.text)).also) {
        if (!stems.has(stem)) stems.set(stem, SLIP[slips] * SAME);
      }
      words.push(near.text);
    }
  }
  return { typed, times, stems, words, unended };
}

async function endings(files, start) {
  const found = (await files.beginning(start)).filter((word) => word.text !== start);
  return found.sort(common).slice(0, ENDINGS);
}

function common(a, b) {
  return b.common - a.common || (a.text < b.text ? -1 : 1);
}

export async function nearWords(files, typed, unended) {
  const most = allowed(typed);
  const { length } = typed;
  const cuts = unended ? [length - 1, length, length + 1] : [undefined];
  const slips = ({ text }) => Math.min(...cuts.map((cut) => distance(typed, text.slice(0, cut), most)));
  for (const start of most ? [typed.slice(0, 2), typed[0], typed[1]] : []) {
    const rows = (await files.beginning(start)).map((word) => [slips(word), word]);
    const found = rows.filter(([count]) => count <= (start[0] === typed[0] ? most : 1));
    if (found.length) {
      return found.sort((a, b) => a[0] - b[0] || common(a[1], b[1])).slice(0, READINGS);
    }
  }
  return (await kin(files, typed)).map((word) => [word.text.startsWith(typed) ? 0 : 2, word]);
}

export async function nearTags(files, words) {
  const starts = words.map(beginning).filter(({ length }) => length > 2);
  const tags = await Promise.all(files.index.facets.map(([name]) => files.facet(name)));
  const labels = tags.flat().map(({ label }) => label);
  const near = (label) => tokens(label).some((word) => starts.some((start) => word.startsWith(start)));
  return labels.filter(near).slice(0, ENDINGS);
}

function beginning(typed) {
  return typed.slice(0, Math.max(KIN_LEAST, Math.ceil(KIN_SHARE * typed.length)));
}

async function kin(files, typed) {
  const begin = beginning(typed);
  if (begin.length < 3 || !/\p{L}/u.test(typed)) return [];
  const rows = (await files.beginning(begin)).map((word) => [shared(typed, word.text), word]);
  const longest = Math.max(...rows.map(([length]) => length));
  const found = rows.filter(([length]) => length === longest).map(([, word]) => word);
  return found.sort(common).slice(0, READINGS);
}

function shared(one, other) {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

async function scored(files, readings, words) {
  const stems = readings.flatMap(({ stems }) => [...stems.keys()]);
  await Promise.all(stems.map((stem) => files.posting(stem)));
  const sums = { best: new Map(), held: new Map(), titled: new Map() };
  const sizes = new Map();
  let whole = 0;
  for (const reading of readings) {
    const often = (reading.times * (AGAIN + 1)) / (reading.times + AGAIN);
    const found = await weighed(files, reading, sizes);
    reading.weight = often * found.most;
    whole += reading.weight;
    for (const name in sums) for (const [page, value] of found[name]) add(sums[name], page, often * value);
  }
  for (const name in WORTH) {
    const [worth, power] = WORTH[name];
    for (const [page, value] of sums[name]) add(sums.best, page, worth * whole * (value / whole) ** power);
  }
  return [sums.best, [...sizes.keys()].filter((page) => sizes.get(page) === words && sums.titled.get(page) === whole)];
}

async function weighed(files, { stems }, sizes) {
  const found = { most: 0, best: new Map(), held: new Map(), titled: new Map() };
  const raise = (values, page, value) => value > (values.get(page) ?? 0) && values.set(page, value);
  for (const [stem, weight] of stems) {
    const posting = await files.posting(stem);
    if (!posting) continue;
    const having = posting.pages.length;
    const says = weight * Math.log(1 + (files.index.pages - having + 0.5) / (having + 0.5));
    found.most = Math.max(found.most, says);
    posting.pages.forEach((page, at) => {
      const impact = posting.impacts[at];
      raise(found.best, page, (says * (impact % IN_TITLE)) / IMPACTS);
      raise(found.held, page, says);
      if (impact < IN_TITLE) return;
      raise(found.titled, page, says);
      sizes.set(page, impact >> 5);
    });
  }
  return found;
}

async function holding(files, pages, phrases) {
  const looked = pages.slice(0, MOST);
  const texts = await Promise.all(
    looked.map(async (page) => {
      const result = await files.result(page);
      const passages = await files.passages(result);
      return [result.title, ...passages.flatMap(({ heading, text }) => [heading, text])].flatMap(forms);
    }),
  );
  const holds = (at) => phrases.every((parts) => texts[at].some((text) => parts.some((part) => within(part, text))));
  return looked.filter((_, at) => holds(at));
}

function within(part, whole) {
  return whole.some((_, at) => part.every((word, step) => whole[at + step] === word));
}

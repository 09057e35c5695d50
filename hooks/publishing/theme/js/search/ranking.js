// As in ranking.py, readings.py, guessing.py and phrases.py, which say why.

import { LONG, allowed, distance } from "./spelling.js";
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
const NAME = 7;
const SEVERAL = 2;
const AGAIN = 8;
const WORTH = { held: [0.15, 4], titled: [0.15, 2] };
const LEADERS = 5;
const NEARNESS = 0.12;
const FIRST = 1000;
const BEGUN = 100;
const MOST = 60;
const PHRASE = /["\u201c\u201d]([^"\u201c\u201d]+)["\u201c\u201d]/g;

// `exact` reads no word as another; only pages that `allows` has count; `strict`
// leaves out pages without the phrases.
export async function find(files, question, { typing, exact, every, allows = () => true, strict } = {}) {
  const said = tokens(question);
  const telling = (word) => !files.stop.has(word);
  const words = said.filter(telling);
  const last = typing && said.at(-1);
  const placed = spots(question);
  const readings = await Promise.all([...new Set(words)].map((typed) => {
    const places = placed.filter(({ word }) => word === typed);
    const wholes = places.map(({ whole }) => whole).filter((whole) => whole !== typed);
    const name = places.every(({ start }) => /\p{Lu}/u.test(question[start]));
    return read(files, typed, { times: places.length, unended: typed === last, exact, name, wholes });
  }));
  const [scores, titled] = await scored(files, readings, words.length);
  const phrases = [...question.matchAll(PHRASE)].map(([, words]) => forms(words));
  for (const page of scores.keys()) if (!allows(page)) scores.delete(page);
  let pages = every || phrases.length ? newest(files.index).filter((page) => allows(page)) : [];
  const key = words.join("");
  if (words.length) pages = await led(files, scores, [[key, titled], ...(await files.called(key, typing && key[1]))], key);
  if (!phrases.length) return { pages, scores, readings, common: !words.length && said.length };
  const kept = await holding(files, pages, phrases);
  strict ??= !words.length || kept.length && !tokens(question.replace(PHRASE, " ")).some(telling);
  const found = strict ? kept : [...new Set([...kept, ...pages])];
  return { pages: found, scores, readings, strict, looked: strict && MOST, apart: !kept.length };
}

function newest({ pages, undated }) {
  const every = [...Array(pages).keys()];
  return [...every.splice(undated).reverse(), ...every];
}

async function led(files, scores, named, key) {
  const leaders = sorted(scores).slice(0, LEADERS);
  const results = await Promise.all(leaders.map((page) => files.result(page)));
  const near = new Map(scores);
  results.forEach((result, at) => {
    for (const page of result.near) if (near.has(page)) add(near, page, NEARNESS * scores.get(leaders[at]));
  });
  for (const [name, pages] of named) for (const page of pages) if (near.has(page)) add(near, page, name === key ? FIRST : BEGUN);
  return sorted(near);
}

function add(sums, key, value) {
  sums.set(key, (sums.get(key) ?? 0) + value);
}

function sorted(scores) {
  return [...scores.keys()].sort((a, b) => scores.get(b) - scores.get(a) || b - a);
}

async function read(files, typed, { times, unended, exact, name, wholes }) {
  const { word, also } = await files.word(typed);
  const joined = await Promise.all(wholes.map((whole) => files.word(whole)));
  const same = joined.flatMap(({ word, also }) => also.concat(word?.stem ?? []));
  const stems = new Map(also.concat(same).map((stem) => [stem, SAME]));
  const words = [];
  const may = (stem, weight) => stems.has(stem) || stems.set(stem, weight);
  if (word && !(same.length && typed.length < PART)) stems.set(word.stem, 1);
  if (unended && typed.length > 1) {
    for (const { stem, text } of await endings(files, typed)) may(stem, typed.length / text.length);
  }
  if (!stems.size && !exact) {
    for (const [slips, near] of await nearWords(files, typed, unended)) {
      if (!sure(typed, name, slips, near)) continue;
      may(near.stem, SLIP[slips]);
      for (const stem of (await files.word(near.text)).also) may(stem, SLIP[slips] * SAME);
      if (slips) words.push(near.text);
    }
  }
  return { typed, times, stems, words };
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
  const plain = (text) => text.replace(/s$/, "");
  const slip = (text) => (plain(text) === plain(typed) ? 0 : distance(typed, text, most));
  const slips = ({ text }) => Math.min(...cuts.map((cut) => slip(text.slice(0, cut))));
  for (const start of most ? [typed.slice(0, 2), typed[0], typed[1]] : []) {
    const rows = (await files.beginning(start)).map((word) => [slips(word), word]);
    const found = rows.filter(([count]) => count <= (start[0] === typed[0] ? most : 1));
    if (found.length) {
      return found.sort((a, b) => a[0] - b[0] || common(a[1], b[1])).slice(0, READINGS);
    }
  }
  return (await kin(files, typed)).map((word) => [word.text.startsWith(typed) ? 1 : 2, word]);
}

function sure(typed, name, slips, { text, common }) {
  if (name || !slips) return slips < (typed.length < NAME ? 1 : 2);
  return typed.length >= LONG || text.startsWith(typed.slice(0, common < SEVERAL ? KIN_LEAST : 1));
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
  const words = await files.beginning(begin);
  for (let end = typed.length; end >= begin.length; end--) {
    const found = words.filter(({ text }) => text.startsWith(typed.slice(0, end)));
    if (found.length) return found.sort(common).slice(0, READINGS);
  }
  return [];
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

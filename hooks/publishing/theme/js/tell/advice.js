// Advice on a draft, as hooks/knowledge/advice.py gives it. None of it keeps a story from being sent.
//
// `advised` is the file advice.json: patterns, bounds and words that are known.

import { links, outsideCode, outsideFences, paragraphs, plain, withoutCode } from "./markup.js";
import { story, values } from "./story.js";
import { begin, fault } from "./words.js";

// All advice, each piece with the question that it belongs to.
export function advise(draft, data, advised) {
  const { body, owners, bodyStart } = story(draft, data);
  const known = values(draft, data);
  const found = [];
  const at = index => owners[bodyStart + index] ?? "text";
  const tell = (...given) => found.push(fault(advised.rules, ...given));
  const seen = { body, known, at, tell, advised, title: known.get("title") ?? "", summary: known.get("summary") ?? "" };
  checkShown(seen);
  checkSentences(seen);
  checkAcronyms(seen);
  checkHead(seen);
  checkLines(seen);
  checkSites(seen);
  return found;
}

const all = (source, text, flags = "gu") => [...text.matchAll(new RegExp(source, flags))];
const wordsOf = text => text.split(/\s+/).filter(Boolean);

// A paragraph links to the guidance of each tag that the story has of such a facet.
function checkShown({ body, known, at, tell, advised: { linked } }) {
  const targets = links(body).map(([, target]) => target.split(/[?#]/)[0].replace(/^\/+|\/+$/g, ""));
  for (const [field, guided] of Object.entries(linked)) {
    for (const [name, address] of Object.entries(guided)) {
      const isSeen = targets.includes(address.replace(/\/$/, ""));
      if (known.get(field)?.includes(name) && !isSeen) tell("tag-not-shown", at(1), { name, address: `/${address}` });
    }
  }
}

// Index of the line and text of every sentence of paragraphs and items; none of headings or tables.
function sentences(lines, { sentence_end: end, not_prose: other }) {
  return paragraphs(lines).flatMap(([start, text]) => {
    if (!text.trim() || begin(other).test(text)) return [];
    const ends = all(end, text).map(match => match.index + match[0].length);
    const edges = [text.length - text.trimStart().length, ...ends, text.length];
    return edges.slice(1).map((edge, place) =>
      [start + text.slice(0, edges[place]).split("\n").length - 1, text.slice(edges[place], edge)]);
  });
}

function checkSentences({ body, at, tell, advised: { patterns, most, fewest_words, fewest_sentences } }) {
  const found = sentences(body, patterns);
  const [longest, oldest] = [most["long-sentence"], most["reading-age"]];
  for (const [index, text] of found) {
    const count = wordsOf(plain(text)).length;
    if (count > longest) tell("long-sentence", at(index), { count, most: longest });
  }
  const text = found.map(([, each]) => each).join("\n").replace(new RegExp(patterns.target, "gu"), "]");
  const number = wordsOf(text).length;
  if (number < fewest_words || found.length < fewest_sentences) return;
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const age = Math.round(4.71 * letters / number + 0.5 * number / found.length - 21.43 + 5);
  if (age > oldest) tell("reading-age", at(1), { age, most: oldest });
}

// An acronym is explained in the text, unless everyone or the hub knows it.
function checkAcronyms({ body, title, summary, at, tell, advised: { patterns, known } }) {
  const told = all(patterns.explained, [title, summary, body.join("\n")].join(" "));
  const seen = new Set([...known, ...told.map(([, one, other]) => one || other)]);
  for (const [index, text] of outsideFences(body)) {
    const blank = [patterns.target, patterns.shouted].reduce(
      (line, source) => line.replace(new RegExp(source, "gu"), part => " ".repeat(part.length)), text);
    for (const [letters] of all(patterns.acronym, blank)) {
      if (!seen.has(letters) && !/^[IVX]+$/.test(letters)) tell("unexplained-acronym", at(index), { letters });
      seen.add(letters);
    }
  }
}

function checkHead({ title, summary, tell, advised: { patterns, alike } }) {
  const [said] = new RegExp(patterns.passive, "iu").exec(title) ?? [];
  if (said) tell("passive-title", "title", { words: said });
  const [first, second] = [title, summary].map(text => new Set(text.toLowerCase().match(/[a-z0-9]+/g)));
  const shared = [...second].filter(word => first.has(word)).length;
  if (second.size && shared >= alike * second.size) tell("summary-repeats-title", "summary");
}

// A link says where it leads, no HTML is written and no code of a sign.
function checkLines({ body, at, tell, advised }) {
  const { patterns, link } = advised;
  for (const [index, text] of outsideCode(body)) {
    for (const [, words] of all(patterns.empty_link, text, "giu")) tell("link-text", at(index), { words });
    checkCodes(text, index, at, tell, advised);
    const seen = new Set();
    for (const [tag] of all(patterns.tag, text, "giu")) {
      const name = /^[<\/]*([^\s/>]*)/.exec(tag)[1].toLowerCase();
      const near = begin(patterns.anchor, "iu").test(tag) ? link : "";
      if (!seen.has(name)) tell("html-as-text", at(index), { tag }, near);
      seen.add(name);
    }
  }
}

// The codes of signs of which Markdown makes none, of each the first in a line.
function checkCodes(text, index, at, tell, { patterns, signs }) {
  const blank = text.replace(new RegExp(patterns.target, "gu"), part => " ".repeat(part.length));
  const seen = new Set();
  for (const { 0: code, groups } of all(patterns.code, blank)) {
    const sign = signs[groups.code.toLowerCase()];
    if (!seen.has(code)) tell("code-as-text", at(index), { code }, sign === " " ? "a space" : `\`${sign}\``);
    seen.add(code);
  }
}

// A link whose words are a web address leads there.
function checkSites({ body, at, tell, advised: { patterns } }) {
  const named = label => label.toLowerCase().split(/\s+/).filter(Boolean).join(" ");
  const defined = new Map(all(patterns.defined, body.join("\n"), "gmu").map(([, label, target]) => [named(label), target]));
  const referring = !defined.size ? [] : paragraphs(body).flatMap(([start, text]) =>
    all(patterns.referring, withoutCode(text)).map(({ 1: words, 2: label, index }) =>
      [start + text.slice(0, index).split("\n").length - 1, defined.get(named(label || words)) ?? "", words]));
  for (const [index, target, words] of [...links(body), ...referring]) {
    const site = all(patterns.shown, plain(words).trim().replace(/\s+/g, " "))[0];
    const led = begin(patterns.led).exec(target)?.[1].toLowerCase();
    const shown = site?.slice(1).find(Boolean).toLowerCase();
    if (shown && led && !`.${led}`.endsWith(`.${shown}`)) tell("other-site", at(index), { shown, led });
  }
}

// Of a page's text the two lines that say most about a question, with its words marked.

import { spots } from "./words.js";

const WIDTH = 32; // words of what is shown
const BEFORE = 6; // of them before the first that was asked for

// `weights` gives for each stem asked for how much it says; `stemOf` the stem of a word, if known.
// Comes back with the section that holds it, and the text in pieces, some of them marked.
export function best(passages, stemOf, weights) {
  let found = { value: -1 };
  for (const passage of passages) {
    const words = spots(passage.text).map((spot) => ({ ...spot, stem: stemOf(spot.word) }));
    const hits = words.flatMap((word, at) => (weights.has(word.stem) ? [at] : []));
    const inHeading = new Set(spots(passage.heading).map(({ word }) => stemOf(word)));
    for (const start of hits.length ? hits : [0]) {
      const seen = new Set(inHeading);
      for (const at of hits) if (at >= start && at < start + WIDTH - BEFORE) seen.add(words[at].stem);
      let value = 0;
      for (const stem of seen) value += weights.get(stem) ?? 0;
      if (value > found.value) found = { value, passage, words, start };
    }
  }
  return found.passage ? shown(found, weights) : { pieces: [] };
}

function shown({ passage, words, start }, weights) {
  const first = Math.max(0, Math.min(start - BEFORE, words.length - WIDTH));
  const cut = words.slice(first, first + WIDTH);
  const pieces = [];
  let at = first ? cut[0].start : 0;
  if (first) pieces.push({ text: "… " });
  for (const word of cut.filter(({ stem }) => weights.has(stem))) {
    if (word.start > at) pieces.push({ text: passage.text.slice(at, word.start) });
    pieces.push({ text: passage.text.slice(word.start, word.end), marked: true });
    at = word.end;
  }
  const end = first + WIDTH < words.length ? cut.at(-1).end : passage.text.length;
  pieces.push({ text: passage.text.slice(at, end) });
  if (end < passage.text.length) pieces.push({ text: " …" });
  return { anchor: passage.anchor, heading: passage.heading, pieces };
}

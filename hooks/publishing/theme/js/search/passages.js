// The two lines of a text that say most, with the words asked for marked.

import { spots } from "./words.js";

const WIDTH = 32; // words of what is shown
const BEFORE = 6; // of them before the first marked

// `weights` says how much each stem says; `stemOf` gives the stem of a spot, if known.
export function best(passages, stemOf, weights) {
  let found = { value: -1 };
  for (const passage of passages) {
    const words = spots(passage.text).map((spot) => ({ ...spot, stem: stemOf(spot) }));
    const hits = words.flatMap((word, at) => (weights.has(word.stem) ? [at] : []));
    const inHeading = new Set(spots(passage.heading).map(stemOf));
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

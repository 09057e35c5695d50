// The two lines of a text that say most, with the words asked for marked.

import { spots } from "./words.js";

const WIDTH = 32; // words of what is shown; a phone has room for 12
const LEAST = 10; // of them at the end of a text
const SHORT = 20; // words of a text that shows whole
const BEFORE = 2; // before the first marked

// `says` gives for a spot the word of the question that it answers, and what it is worth, or 0.
export function best(passages, says) {
  let found = { value: -1 };
  for (const passage of passages) {
    const words = spots(passage.text).map((spot) => ({ ...spot, ...says(spot) }));
    const hits = words.flatMap(({ worth }, at) => (worth ? [at] : []));
    const heading = spots(passage.heading).map(says);
    for (const start of hits.length ? hits : [0]) {
      const most = new Map();
      for (const { typed, worth } of [...heading, ...words.slice(start, start + WIDTH - BEFORE)]) {
        most.set(typed, Math.max(worth, most.get(typed) ?? 0));
      }
      const value = [...most.values()].reduce((sum, worth) => sum + worth, 0);
      if (value > found.value) found = { value, passage, words, start };
    }
  }
  return found.passage ? shown(found) : { pieces: [] };
}

function shown({ passage: { anchor, heading, text }, words, start }) {
  const first = words.length > SHORT ? Math.max(0, Math.min(start - BEFORE, words.length - LEAST)) : 0;
  const cut = words.slice(first, first + WIDTH);
  const pieces = [{ text: first ? "… " : "" }];
  let at = first && cut[0].start;
  for (const { start, end } of cut.filter(({ worth }) => worth)) {
    if (start < at) continue;
    pieces.push({ text: text.slice(at, start) }, { text: text.slice(start, end), marked: true });
    at = end;
  }
  const end = first + WIDTH < words.length ? cut.at(-1).end : text.length;
  pieces.push({ text: text.slice(at, end) }, { text: end < text.length ? " …" : "" });
  return { anchor, heading, pieces };
}

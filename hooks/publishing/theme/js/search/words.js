// As in words.py.

const WORD = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu;
// A word where it stands in a text, with the accents that may stand apart.
const SPOT = /[\p{L}\p{N}][\p{L}\p{N}\u0300-\u036f]*(?:['\u2019][\p{L}\p{N}][\p{L}\p{N}\u0300-\u036f]*)*/gu;
const LONGEST = 32;

export function folded(text) {
  return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replaceAll("\u2019", "'").toLowerCase();
}

export function tokens(text) {
  return (folded(text).match(WORD) ?? []).map(trimmed);
}

// Each word, and where it stands.
export function spots(text) {
  return [...text.matchAll(SPOT)].map((match) => ({
    word: trimmed(folded(match[0])),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function trimmed(word) {
  return (word.endsWith("'s") ? word.slice(0, -2) : word).slice(0, LONGEST);
}

// As in words.py.

// Accents may stand apart.
const PART = "[\\p{L}\\p{N}][\\p{L}\\p{N}\u0300-\u036f]*";
const COMMA = "(?<=[0-9]),(?=[0-9]{3}(?![0-9]))"; // between thousands
const SPOT = new RegExp(`${PART}(?:(?:['\u2019]|(?<=[0-9])[.](?=[0-9])|${COMMA})${PART})*`, "gu");
const WHOLE = new RegExp(`${SPOT.source}(?:[-\u2010\u2011]${SPOT.source})*`, "gu");
const LONGEST = 32;

export function folded(text) {
  const plain = text.normalize("NFKD").replace(new RegExp(`[\u0300-\u036f]|${COMMA}`, "g"), "");
  return plain.replaceAll("\u2019", "'").replaceAll("\u2010", "-").toLowerCase();
}

export function tokens(text) {
  return (folded(text).match(SPOT) ?? []).map(trimmed);
}

export function forms(text) {
  return [tokens(text), tokens(folded(text).replace(/-(?=[\p{L}\p{N}])/gu, ""))];
}

// Each word, where it stands, and the word of which it is a part, without hyphens.
export function spots(text) {
  return [...text.matchAll(WHOLE)].flatMap(({ 0: run, index }) => {
    const [, [whole]] = forms(run);
    return [...run.matchAll(SPOT)].map((match) => {
      const start = index + match.index;
      return { word: trimmed(folded(match[0])), whole, start, end: start + match[0].length };
    });
  });
}

function trimmed(word) {
  return (word.endsWith("'s") ? word.slice(0, -2) : word).slice(0, LONGEST);
}

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
  return (folded(text).match(SPOT) ?? []).map((word) => word.replace(/'s$/, "").slice(0, LONGEST));
}

export function forms(text) {
  return [tokens(text), tokens(folded(text).replace(/-(?=[\p{L}\p{N}])/gu, ""))];
}

// Each word, where it stands, and the word of which it is a part, without hyphens.
export function spots(text) {
  return [...text.matchAll(WHOLE)].flatMap(({ 0: run, index }) => {
    const [, [whole]] = forms(run);
    // A sign such as one half is two words in one place.
    return [...run.matchAll(SPOT)].flatMap(({ 0: text, index: at }) => {
      const start = index + at;
      const end = start + text.length;
      return tokens(text).map((word) => ({ word, whole: text === run ? word : whole, start, end }));
    });
  });
}

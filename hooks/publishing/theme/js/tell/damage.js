// Text that came to harm on its way here, as hooks/content/text/damage.py finds it by the same patterns.

import { outsideCode } from "./markup.js";
import { wholeAddress } from "./values.js";
import { begin } from "./words.js";

// Tells by rule, index of the line and values what was damaged in a story's body.
export function checkDamage(body, { damage: forms, forms: words }, tell) {
  const lines = outsideCode(body);
  for (const index of runOnLists(lines, forms)) tell("run-on-list", index);
  for (const [index, sign, words] of bullets(lines, forms)) {
    const mark = /^[0-9]/.test(sign) ? `${sign.replace(/[)\\.]+$/, "")}.` : "-";
    tell("bullet-sign", index, { sign, cured: `${mark} ${words}` });
  }
  lines.forEach(([index, text], place) => {
    const following = lines[place + 1]?.[1] ?? "";
    for (const cured of brokenLinks(text, following, forms)) tell("broken-link", index, { cured });
    for (const [written, address] of text.matchAll(new RegExp(forms.angled, "giu"))) {
      const whole = wholeAddress(address, words) || wholeAddress(`https://${address}`, words);
      tell("bare-address", index, { written }, whole && `<${whole}>`);
    }
  });
}

// Index, sign and words of each line that was meant for an item of a list and is none.
function bullets(lines, forms) {
  const loose = new Map(lines.map(([index, text]) => [index, begin(forms.loose).exec(text)])
    .filter(([, match]) => match));
  const items = new Set(lines.filter(([, text]) => begin(forms.item).test(text)).map(([index]) => index));
  const kind = index => loose.get(index)?.[1].at(-1);
  return lines.flatMap(([index, text]) => {
    let match = begin(forms.bullet).exec(text);
    if (!match && loose.has(index)) {
      const inList = [index - 1, index + 1].some(at => kind(at) === kind(index)) || items.has(index - 1);
      match = inList ? loose.get(index) : null;
    }
    return match ? [[index, match[1], match[2]]] : [];
  });
}

// Runs of lines between which no empty line, heading or rule stands.
export function blocks(lines, forms) {
  const found = [];
  let block = [];
  for (const [index, text] of [...lines, [Infinity, ""]]) {
    const ends = !text.trim() || text.startsWith("#") || begin(forms.underline).test(text);
    if (!ends && (!block.length || index === block.at(-1)[0] + 1)) {
      block.push([index, text]);
    } else {
      if (block.length) found.push(block);
      block = ends ? [] : [[index, text]];
    }
  }
  return found;
}

// Index of the first line of each list that no empty line parts from the paragraph before.
const runOnLists = (lines, forms) => blocks(lines, forms).flatMap(block => runOn(block, forms));

function runOn(block, forms) {
  if (begin(forms.no_text).test(block[0][1])) return [];
  const items = block.slice(1).filter(([, text]) => begin(forms.item).test(text));
  if (!items.length) return [];
  const above = block[block.indexOf(items[0]) - 1][1];
  return items.length > 1 || /:[ *_]*$/.test(above.trimEnd()) ? [items[0][0]] : [];
}

// Each pair of brackets that was meant for a link and is none, as it should be.
function brokenLinks(text, following, { links, unclosed }) {
  return [...links, unclosed].flatMap(source => [...text.matchAll(new RegExp(source, "gu"))]
    .filter(match => source !== unclosed || !goesOn(text, match, following))
    .map(({ groups: { words, place } }) => {
      const address = source === unclosed ? place.replace(/[.,;:!?]+$/, "") : place;
      return `[${words}](${address})${place.slice(address.length)}`;
    }));
}

const goesOn = (text, match, following) =>
  match.index + match[0].length === text.length && /^['"()]/.test(following.trimStart());

// Index of the line, letters, and what they were, where letters were read in a wrong encoding.
export function garbled(text, { garbled: source }) {
  return text.split("\n").flatMap((line, index) =>
    [...line.matchAll(new RegExp(source, "gu"))].map(([found]) => [index, found, meant(found)]));
}

const BYTES = new Map(Array.from({ length: 256 }, (_, byte) =>
  [new TextDecoder("windows-1252").decode(Uint8Array.of(byte)), byte]));

// What the letters were before, or "" where that cannot be known.
function meant(letters) {
  const bytes = [...letters].map(sign => BYTES.get(sign));
  if (bytes.includes(undefined)) return "";
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return "";
  }
}

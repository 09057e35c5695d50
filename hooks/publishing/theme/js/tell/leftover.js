// Marks of which Markdown makes nothing, as hooks/content/body/leftover.py finds them by the same patterns.

import { openings, outsideCode, paragraphs, withoutCode } from "./markup.js";
import { begin } from "./words.js";

// Tells by rule, index of the line and values what readers would see of them.
export function checkLeftover(body, forms, tell) {
  const lines = outsideCode(body);
  const [image, flags] = forms.picture;
  const all = (source, text) => [...text.matchAll(new RegExp(source, "gu"))];
  const defined = new Set(lines.map(([, text]) => begin(forms.defined).exec(text))
    .filter(Boolean).map(([, label]) => named(label)));
  for (const [index, text] of lines) {
    if (all(forms.empty, text).length) tell("empty-link", index);
    for (const [, target] of text.matchAll(new RegExp(image, `g${flags}u`))) tell("picture-in-text", index, { target });
    for (const match of [...all(forms.referring, text), ...all(forms.note, text)]) {
      const label = match.at(-1) || match[1];
      const near = label.startsWith("^") ? label : "";
      const row = { written: match[0], words: match[1] };
      if (!defined.has(named(label))) tell("no-reference", index, row, near);
    }
  }
  for (const index of openBold(body, forms, all)) tell("open-bold", index);
  for (const index of indented(body, forms)) tell("indented-text", index);
}

// The label as Markdown compares it.
const named = label => label.toLowerCase().split(/\s+/).filter(Boolean).join(" ");

// Index of the line of the last `**` of each paragraph where one has no partner.
function openBold(body, { stars, strong }, all) {
  return paragraphs(body).flatMap(([start, text]) => {
    const found = all(stars, withoutCode(text)).filter(([sign]) => sign.startsWith("*"));
    const bold = found.filter(([sign]) => strong.includes(sign.length)).map(({ index }) => index);
    if (bold.length % 2 === 0 || found.some(([sign]) => sign.length > Math.max(...strong))) return [];
    const above = text.slice(0, bold.at(-1)).split("\n").length - 1;
    return text.split("\n")[above].replace(/^[ *]+|[ *]+$/g, "") ? [start + above] : [];
  });
}

// Index of the first line of each paragraph that is indented like code, and in no list.
function indented(body, forms) {
  let isHeld = false;
  return openings(body).flatMap(([index, , opens]) => {
    const text = body[index];
    if (!text.trim()) return [];
    if (opens && !/^[ \t]/.test(text)) isHeld = false;
    if (begin(forms.item).test(text) || begin(forms.defined).test(text)) isHeld = true;
    const isSentence = /^["'“‘*_(]*\p{Lu}/u.test(text.trim());
    return opens && isSentence && begin(forms.indented).test(text) && !isHeld ? [index] : [];
  });
}

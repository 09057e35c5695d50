// Tables that are none, and what programs leave in texts, as hooks/content/text/tables.py and
// hooks/content/text/pasted.py find them by the same patterns.

import { blocks } from "./damage.js";
import { openFence, outsideCode, outsideFences } from "./markup.js";
import { begin, whole } from "./words.js";

// Tells by rule, index of the line and values what was pasted into a story's body.
export function checkPasted(body, forms, tell) {
  const raw = new Map(outsideFences(body));
  for (const block of blocks(outsideCode(body), forms)) {
    const told = ofRows(block, forms) ?? ofTabs(block.map(([index]) => [index, raw.get(index)]), forms);
    if (told) tell(...told);
  }
  const open = openFence(body);
  if (open >= 0) tell("open-fence", open);
  const all = ([source, flags], text) => [...text.matchAll(new RegExp(source, `g${flags}u`))];
  for (const [index, text] of outsideCode(body)) {
    const ended = new RegExp(forms.line_end, "u").exec(text);
    if (ended) tell("line-end-as-text", index, { written: ended[0] });
    for (const [sign] of all(forms.cited, text)) tell("chat-citation", index, { sign });
    for (const [written] of all(forms.place, text)) tell("place-to-fill", index, { written });
    for (const [written, words] of all(forms.double, text)) tell("double-brackets", index, { written, words });
  }
}

// Rule, index of the line and values of a table that Markdown does not take for one.
function ofRows(block, forms) {
  const at = block.findIndex(([, text]) => whole(forms.divider).test(text));
  if (at > 1 && block[at - 1][1].includes("|")) return ["run-on-table", block[at - 1][0]];
  if (at >= 0) return null;
  const isRow = line => line && begin(forms.row).test(line[1]);
  const first = block.find((line, place) => isRow(line) && isRow(block[place + 1]));
  if (!first) return null;
  const cells = first[1].trim().replace(/^\|+|\|+$/g, "").split(new RegExp(forms.cell_end, "u"));
  return ["no-divider-row", first[0], { row: divider(cells.length) }];
}

// The same of a table whose cells are parted by tabs, as a spreadsheet gives them.
function ofTabs(block, forms) {
  const tabs = block.map(([, text]) =>
    begin(forms.marker).test(text) ? 0 : text.trim().split("\t").length - 1);
  const at = tabs.findIndex((count, place) => count > 1 || (count && tabs[place + 1]));
  if (at < 0) return null;
  const cells = block[at][1].trim().split("\t").map(cell => cell.trim());
  const row = `| ${cells.join(" | ")} |`;
  return ["tabs-between-words", block[at][0], { row, divider: divider(cells.length) }];
}

const divider = count => `|${" --- |".repeat(count)}`;

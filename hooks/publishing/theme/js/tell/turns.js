// Lines that were meant to begin a turn of a conversation, as hooks/content/turns.py finds them.

import { TURN, openings, speakers } from "./markup.js";
import { begin, nearest, whole } from "./words.js";

// Index of each line that looks like a turn and is none, the rule it breaks, and who would speak.
export function unmarked(lines, names, forms) {
  const turns = new Map(speakers(lines));
  const who = recogniser(names, [...turns.values()], forms);
  const found = [];
  let [talking, inside] = [!turns.size, false];
  for (const [index, text, opens] of openings(lines)) {
    for (const name of later(text, who)) found.push([index, "glued-turn", name]);
    if (turns.has(index)) {
      talking = inside = true;
    } else if (text.startsWith("#")) {
      inside = false;
    } else {
      const seen = look(text, forms);
      const bold = begin(TURN).test(text);
      const name = seen && (inside || !seen.isItem) && meant(seen, talking || (bold && !opens), who, forms);
      if (name) found.push([index, bold ? "glued-turn" : "unmarked-turn", name]);
    }
  }
  return found;
}

// Whose turns begin in the line after other words.
function later(text, who) {
  return [...text.matchAll(new RegExp(TURN, "gu"))]
    .filter(match => /[\p{L}\p{N}]/u.test(text.slice(0, match.index)))
    .map(match => who(match[1].trim())).filter(Boolean);
}

// How the line begins, if it may have been meant for a turn.
function look(text, forms) {
  const match = begin(forms.plain).exec(text) ?? begin(forms.marked).exec(text);
  if (!match) return null;
  const { name, mark, sign, item, after = "" } = match.groups;
  return {
    name: name.trim(),
    mark,
    sign: sign || after,
    isItem: Boolean(item),
    isAlone: Boolean(mark) && !(text.slice(match[0].length).trim() || after),
  };
}

// Whose words the line was meant to begin; empty if it need not be a turn.
function meant(seen, talking, who, forms) {
  const isBold = seen.mark.length > 1;
  if (!talking || !(seen.sign || (seen.isAlone && isBold))) return "";
  const isTurn = seen.mark && seen.sign === ":" && !seen.isItem
    && isName(seen.name, forms) && (isBold || seen.name.includes(" "));
  return who(seen.name) || (isTurn ? seen.name : "");
}

const isName = (words, forms) =>
  whole(forms.name).test(words) && words.split(" ").every(word => /^\p{Lu}/u.test(word));

// What gives the full name of one who is named in any way; empty for other words.
function recogniser(names, seen, forms) {
  const known = new Map(forms.asking.map(word => [word, title(word)]));
  const parts = new Map();
  for (const name of names) {
    const words = name.toLowerCase().split(/\s+/);
    for (const part of new Set([words[0], words.at(-1)])) parts.set(part, parts.has(part) ? title(part) : name);
  }
  for (const [part, name] of parts) known.set(part, name);
  for (const name of [...seen, ...names]) known.set(name.toLowerCase(), name);
  const spaces = text => text.split(" ").length;
  return words => {
    const alike = names.filter(name => spaces(name) === spaces(words));
    return known.get(words.toLowerCase()) ?? (isName(words, forms) && nearest(words, alike) ? words : "");
  };
}

const title = text => text.replace(/\p{L}+/gu, word => word[0].toUpperCase() + word.slice(1));

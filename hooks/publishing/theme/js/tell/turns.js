// Lines that were meant to begin a turn of a conversation, as hooks/content/body/turns.py finds them.

import { TURN, headings, openings, speakers } from "./markup.js";
import { begin, nearest, whole } from "./words.js";

// Index of each line that looks like a turn and is none, the rule it breaks, and who would speak.
export function unmarked(lines, names, forms) {
  const turns = new Map(speakers(lines));
  const who = recogniser(names, [...turns.values()], lines, forms);
  const found = [];
  const opened = openings(lines);
  let [talking, inside] = [!turns.size, false];
  opened.forEach(([index, text, opens], place) => {
    const glued = later(text, who);
    for (const name of glued) found.push([index, "glued-turn", name]);
    if (turns.has(index)) {
      talking = inside = true;
    } else if (text.startsWith("#")) {
      inside = false;
    } else {
      const bold = begin(TURN).test(text);
      const goesOn = Boolean(opened[place + 1]?.[1].trim());
      const name = meant(look(text, forms), inside, talking || (bold && !opens), who, forms)
        || (!glued.length && dressed(text, { talking, inside, opens, goesOn }, who, names, forms));
      if (name) found.push([index, bold ? "glued-turn" : "unmarked-turn", name]);
    }
  });
  return found;
}

// Index and name of each turn in which nothing is said before the next one, or a heading.
export function silent(lines) {
  const turns = speakers(lines);
  const begins = [...turns, ...headings(lines)].map(([index]) => index);
  return turns.filter(([index]) => {
    const end = Math.min(lines.length, ...begins.filter(each => each > index));
    const words = lines[index].replace(new RegExp(TURN, "u"), "") + lines.slice(index + 1, end).join("");
    return !words.trim();
  });
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
function meant(seen, inside, talking, who, forms) {
  if (!seen || !talking || (seen.isItem && !inside)) return "";
  const isBold = seen.mark.length > 1;
  if (!(seen.sign || (seen.isAlone && isBold))) return "";
  const isTurn = seen.mark && seen.sign === ":" && !seen.isItem
    && isName(seen.name, forms) && (isBold || seen.name.includes(" "));
  return who(seen.name) || (isTurn ? seen.name : "");
}

// Who was meant to speak, where a known name opens the line whatever stands around it.
function dressed(text, { talking, inside, opens, goesOn }, who, names, forms) {
  const match = begin(forms.dressed).exec(text);
  if (!match || (match.groups.item && !inside)) return "";
  const { before, sign, dash } = match.groups;
  const name = match.groups.name.trim();
  const words = text.slice(match[0].length).replace(new RegExp(`^[${forms.quotes}]+`, "u"), "");
  const begins = /^\p{Lu}/u.test(words);
  const isTimed = !words && new RegExp(forms.time, "u").test(text);
  const whole = names.find(each => each.toLowerCase() === name.toLowerCase()) ?? "";
  if (!talking) return isTimed || (sign && begins) ? whole : "";
  if (sign || isTimed) return who(name);
  const isApart = begins && (dash || new RegExp(forms.bold, "u").test(before));
  return opens && ((!words && goesOn) || isApart) ? whole : "";
}

const isName = (words, forms) =>
  whole(forms.name).test(words) && words.split(" ").every(word => /^\p{Lu}/u.test(word));

// What gives the full name of one who is named in any way; empty for other words.
function recogniser(names, seen, lines, forms) {
  const isAsked = new RegExp(forms.asked, "imu").test(lines.join("\n"));
  const told = [...forms.asking, ...(isAsked ? forms.answering : [])];
  const known = new Map(told.map(word => [word, title(word)]));
  const parts = new Map();
  for (const name of names) {
    const words = name.toLowerCase().split(/\s+/);
    for (const part of new Set([words[0], words.at(-1)])) parts.set(part, parts.has(part) ? title(part) : name);
  }
  const short = initials(names);
  for (const [part, name] of parts) known.set(part, name);
  for (const name of [...seen, ...names]) known.set(name.toLowerCase(), name);
  const spaces = text => text.split(" ").length;
  return words => {
    const alike = names.filter(name => spaces(name) === spaces(words));
    const found = known.get(words.toLowerCase()) || short.get(words.replaceAll(".", ""));
    return found || (isName(words, forms) && nearest(words, alike) ? words : "");
  };
}

// The names by their first letters; empty for those of one letter, and of two people.
export function initials(names) {
  const found = new Map();
  for (const name of names) {
    const letters = name.split(/\s+/).filter(Boolean).map(word => [...word][0]).join("").toUpperCase();
    found.set(letters, [...letters].length < 2 || found.has(letters) ? "" : name);
  }
  return found;
}

const title = text => text.replace(/\p{L}+/gu, word => word[0].toUpperCase() + word.slice(1));

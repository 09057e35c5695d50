// Markdown as the check sees it: lines outside code, headings, turns and links, as
// hooks/content/body/body.py and hooks/content/text/prose.py find them.

import { begin } from "./words.js";

const FENCE = /^ {0,3}(`{3,}(?![^`]*`)|~{3,})/u;
const CODE = /`(?<![`\\]`)(?<ticks>`{0,7})(?!`)(?<code>.{0,1000}?[^`])`\k<ticks>(?!`)/gsu;
const HEADING = /^(?:#\s|#{2,6}(?!#))/u;
const UNDERLINE = /^(?:=+|-+) *$/u;
const SENTENCE = /^(?:\*\*[^*:]{1,100}:|.*[.!?…,;”"]$)/u;
export const TURN = String.raw`\*\*(?!\s)([^*\n]{1,100}?)\s{0,9}(?::\*\*|\*\*\s?:)`;
const ITEM = /^\s{0,8}(?:[-*+]|\p{Nd}{1,3}\.)\s/u;
const WORDS = String.raw`(?:[^\[\]\\!]|\\.|!\[[^\[\]]*\]|!(?!\[[^\[\]]*\])|\[[^\[\]]*\](?!\())*`;
const BARE = String.raw`(?:[^\s<>()\\]|\\\S|\((?:[^\s<>()\\]|\\\S)*\))+`;
const TITLE = String.raw`"[^"]{0,500}"|'[^']{0,500}'|([^()\n]{0,500})`;
const TARGET = String.raw`\(\s{0,3}(?:<([^<>\n]{1,2000})>|(${BARE}))(?:\s(?:${TITLE})\s{0,3})?\)`;
const LINK = new RegExp(String.raw`\[(?<!(?<!\\)[!\\]\[)(?<words>${WORDS})\]${TARGET}`, "gsu");
const PICTURE = new RegExp(String.raw`(?<!\\)!\[[^\[\]]*\]${TARGET}`, "gsu");
const BLOCK_MARK = /^[ \t]{0,8}(?:>[ \t]?){0,3}(?:(?:#{1,6}|[-*+]|\p{Nd}{1,3}\.)[ \t]{1,8})?/gmu;
const INLINE_MARK = new RegExp(String.raw`\\(?<sign>[!-\/:-@\[-\x60\{-~])|${CODE.source}|!(?=\[[^\[\]]*\]\()`
  + String.raw`|\[(?<words>${WORDS})\]${TARGET}|\*(?<=\S\*)|\*(?=\S)|_(?<![\p{L}\p{N}_]_)_{0,2}(?=\S)`
  + String.raw`|_{1,3}(?![\p{L}\p{N}_])|\x60`, "gsu");
const ESCAPE = /\\([!-/:-@[-`{-~])/gu;

// The text with spaces in place of inline code, so that every place in it stays.
export const withoutCode = text => text.replace(CODE, code => " ".repeat(code.length));

// Index and text of each line that is not in a fenced block; one without an end is none.
export const outsideFences = lines => fenced(lines).found;

// Index of the line of backticks or tildes that no other closes; -1 where there is none.
export const openFence = lines => fenced(lines).begun;

function fenced(lines) {
  const found = [];
  let [fence, begun] = ["", -1];
  lines.forEach((text, index) => {
    const mark = FENCE.exec(text)?.[1];
    if (fence) {
      if (mark?.startsWith(fence) && !text.replace(/[ `~]/g, "")) [fence, begun] = ["", -1];
    } else if (mark) {
      [fence, begun] = [mark, index];
    } else {
      found.push([index, text]);
    }
  });
  if (begun >= 0) found.push(...lines.map((text, index) => [index, text]).slice(begun));
  return { found, begun };
}

export const outsideCode = lines =>
  outsideFences(lines).map(([index, text]) => [index, withoutCode(text)]);

// Index and text of each line outside code, and whether a paragraph may begin with it.
export function openings(lines) {
  let [opens, following] = [true, 0];
  return outsideCode(lines).map(([index, text]) => {
    const begins = opens || index !== following;
    opens = !text.trim() || text.startsWith("#");
    following = index + 1;
    return [index, text, begins];
  });
}

// Index of the line, level and words of each heading, marked by `#` or underlined.
export function headings(lines) {
  const found = [];
  let [title, ended] = [-1, false];
  for (const [index, text, opens] of openings(lines)) {
    const underlined = title >= 0 && title === index - 1 && UNDERLINE.test(text);
    if (text.startsWith("#")) {
      const level = HEADING.exec(text)?.[0].trimEnd().length;
      if (level) found.push([index, level, lines[index].slice(level).trim().replace(/#+$/, "").trimEnd()]);
    } else if (underlined) {
      found.push([title, text[0] === "=" ? 1 : 2, lines[title].trim()]);
    }
    const begins = (opens || ended) && text.trim() && !text.startsWith("#");
    [title, ended] = [begins && !underlined ? index : -1, underlined];
  }
  return found;
}

// Index of each line of text that hyphens right below it make a heading by mistake.
export const underlined = lines => headings(lines)
  .filter(([index, level, words]) => level === 2 && lines[index][0] !== "#" && SENTENCE.test(words))
  .map(([index]) => index);

// Index and text of each line that `#` and a letter begin.
export const hashtags = lines => outsideCode(lines).filter(([, text]) => /^#[^\s#]/u.test(text));

// Index of the line and name, for each paragraph that begins a turn.
export function speakers(lines) {
  return openings(lines).flatMap(([index, text, opens]) => {
    const name = opens && begin(TURN).exec(text)?.[1].trim();
    return name ? [[index, name]] : [];
  });
}

// Runs of lines that are one text, with the index of the first; a heading or row is its own.
export function paragraphs(lines) {
  const found = [];
  let [start, run, closed] = [0, [], false];
  for (const [index, text] of outsideFences(lines)) {
    const alone = text.startsWith("#") || /^\s{0,8}\|/u.test(text);
    if (closed || alone || index !== start + run.length || !text.trim() || ITEM.test(text)) {
      found.push([start, run.join("\n")]);
      [start, run] = [index, []];
    }
    run.push(text);
    closed = alone;
  }
  return [...found, [start, run.join("\n")]];
}

// Index of the line, target and words of each inline link, or of each picture.
export const links = lines => targets(lines, LINK);
export const pictures = lines => targets(lines, PICTURE);

// All that is in the round brackets but a title, spaces and all.
function target(match) {
  const [pointed, bare, rest] = match.slice(-3);
  return pointed ?? `${bare}${rest ? ` ${rest}` : ""}`.replace(/\s+(?:"[^"]*"|'[^']*')?\s*$/u, "");
}

function targets(lines, pattern) {
  return paragraphs(lines).filter(([, text]) => text.includes("](")).flatMap(([start, text]) =>
    [...withoutCode(text).matchAll(pattern)].map(match => [
      start + text.slice(0, match.index).split("\n").length - 1,
      target(match).replace(ESCAPE, "$1"),
      match.groups?.words ?? "",
    ]));
}

// The words of Markdown text as a reader sees them: links by their words, no marks.
export const plain = text => unmarked(text.replace(BLOCK_MARK, ""));

function unmarked(text) {
  return text.replace(INLINE_MARK, (...given) => {
    const { words, sign, code } = given.at(-1);
    return words ? unmarked(words) : sign ?? code ?? "";
  });
}

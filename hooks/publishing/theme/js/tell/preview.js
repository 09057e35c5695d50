// Shows a story's text as elements. Every word goes in as text: no HTML is ever read.

import { withoutCode } from "./markup.js";

const INLINE = /`([^`]+)`|\*\*(\S(?:[^*]*\S)?)\*\*|\*(\S(?:[^*]*\S)?)\*|\[([^[\]]*)\]\(([^\s()]+)\)/;
const LISTS = [["ul", /^\s{0,3}[-*+]\s+/], ["ol", /^\s{0,3}\d{1,3}\.\s+/]];

export function element(tag, ...children) {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}

// The words with emphasis, code and links; a link shows where it leads and cannot be followed.
function inline(text) {
  const match = INLINE.exec(text);
  if (!match) return text ? [text] : [];
  const [all, code, strong, em, words, target] = match;
  const made = code !== undefined ? element("code", code)
    : strong !== undefined ? element("strong", ...inline(strong))
      : em !== undefined ? element("em", ...inline(em))
        : element("span", element("u", ...inline(words)), ` (link to ${target})`);
  return [...inline(text.slice(0, match.index)), made, ...inline(text.slice(match.index + all.length))];
}

function block(text) {
  const rows = text.split("\n");
  for (const [tag, mark] of LISTS) {
    if (!rows.every(row => mark.test(row))) continue;
    return element(tag, ...rows.map(row => element("li", ...inline(row.replace(mark, "")))));
  }
  if (rows.every(row => /^\s{0,3}>/.test(row))) {
    return element("blockquote", block(rows.map(row => row.replace(/^\s{0,3}> ?/, "")).join("\n")));
  }
  const heading = /^(#{2,5})\s+(.*)$/.exec(text);
  if (heading) return element(`h${heading[1].length + 2}`, ...inline(heading[2].replace(/\s*#+$/, "")));
  return element("p", ...inline(rows.join(" ")));
}

// The title, the summary and the text of a story, whose headings come below those of the page.
export function preview(title, summary, body) {
  const blocks = withoutCode(body) && body.replace(/^(#{1,6}\s.*)$/gm, "\n$1\n").split(/\n\s*\n/);
  return [
    element("h3", title),
    element("p", summary),
    ...(blocks || []).map(text => text.replace(/^\n+|\n+$/g, "")).filter(text => text.trim()).map(block),
  ];
}

// Words and tags near to those typed, nearest first.

import { distance } from "./spelling.js";
import { tokens } from "./words.js";

const MOST = 6;
const ALIKE = 4; // letters

export async function nearWords(files, typed) {
  const most = typed.length / 2;
  const words = await files.beginning(typed.slice(0, 2));
  const rows = words.map(({ text }) => [distance(typed, text, most), text]);
  const near = rows.filter(([far]) => far <= most).sort(([a], [b]) => a - b);
  return near.slice(0, MOST).map(([, text]) => text);
}

export async function nearTags(files, words) {
  const starts = words.map((word) => word.slice(0, ALIKE));
  const tags = await Promise.all(files.index.facets.map(([name]) => files.facet(name)));
  const labels = tags.flat().map(({ label }) => label);
  const near = (label) => tokens(label).some((word) => starts.includes(word.slice(0, ALIKE)));
  return labels.filter(near).slice(0, MOST);
}

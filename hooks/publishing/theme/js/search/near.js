// Tags that begin as the words typed do.

import { tokens } from "./words.js";

const MOST = 6;
const LEAST = 4; // letters that they share
const SHARE = 0.6; // of the word

export async function nearTags(files, words) {
  const starts = words.map((word) => word.slice(0, Math.max(LEAST, Math.ceil(SHARE * word.length))));
  const tags = await Promise.all(files.index.facets.map(([name]) => files.facet(name)));
  const labels = tags.flat().map(({ label }) => label);
  const near = (label) => tokens(label).some((word) => starts.some((start) => word.startsWith(start)));
  return labels.filter(near).slice(0, MOST);
}

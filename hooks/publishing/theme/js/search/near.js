import { beginning } from "./ranking.js";
import { tokens } from "./words.js";

const MOST = 6;

export async function nearTags(files, words) {
  const starts = words.map(beginning).filter(({ length }) => length > 2);
  const tags = await Promise.all(files.index.facets.map(([name]) => files.facet(name)));
  const labels = tags.flat().map(({ label }) => label);
  const near = (label) => tokens(label).some((word) => starts.some((start) => word.startsWith(start)));
  return labels.filter(near).slice(0, MOST);
}

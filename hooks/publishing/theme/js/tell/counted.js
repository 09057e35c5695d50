// Tags that a person named by their number, as hooks/content/tagging/counted.py finds them.

import { tagOf } from "./story.js";

// The tags that the number in the value may mean; none where it is no number of a tag.
export function tagsMeant(value, { lists = [], listed_by: by, own_words: own }, known, { fields, forms }) {
  const other = fields.find(({ name }) => name === by);
  const [number, beside] = numberIn(value, own ?? [], forms);
  const mine = lists.filter(([name]) => (known.get(by) ?? []).includes(name));
  const named = beside && other ? tagOf(beside, other) : undefined;
  const meant = beside ? lists.filter(([name]) => name === named) : mine.length ? mine : lists;
  return meant.map(([, slugs]) => slugs[number - 1]).filter(Boolean);
}

// The one number in the value, or nought, and the words beside it that say more.
function numberIn(value, own, { piece, ordinals, beside }) {
  const pieces = value.toLowerCase().match(new RegExp(piece, "gu")) ?? [];
  const numbers = pieces.filter(each => ordinals.includes(each) || /^[0-9]{1,3}$/.test(each));
  if (numbers.length !== 1) return [0, ""];
  const place = ordinals.indexOf(numbers[0]);
  const rest = pieces.filter(each => ![...numbers, ...beside, ...own].includes(each));
  return [place < 0 ? Number(numbers[0]) : place + 1, rest.join(" ")];
}

// The tags in a question.
export const shown = slugs => slugs.map(slug => `\`${slug}\``).join(" or ");

// A draft becomes the text of a story's file.
//
// A draft is what the form holds: `kind`, `file`, `values` by field (text; a list of tags; a list of
// entries), `sections` by heading, and for a conversation its `opening` and `turns`, each with the
// index of a person and the words.

import { sameness } from "./words.js";

const PLAIN = /^\p{L}[\p{L}\p{N} ,.;()£$€%/’–—-]*$/u;
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

export const kindOf = (draft, data) => data.kinds.find(kind => kind.name === draft.kind);
export const pathOf = (draft, data) =>
  `${data.folder}/${kindOf(draft, data).address}/${draft.file}.md`;

// Text on one line, without characters that no one sees.
export function line(text, data) {
  return (lines(text, data)).replace(/\s+/g, " ").trim();
}

// Text of several lines in Unicode's form C, without characters that no one sees.
export function lines(text, data) {
  const plain = (text ?? "").replace(/\r\n?/g, "\n").normalize("NFC");
  const hidden = new RegExp(data.forms.hidden, "gu");
  const seen = plain.replace(hidden, (sign, ...rest) => rest.at(-1).hidden ? "" : sign);
  return seen.normalize("NFC").replace(/[ \t]+$/gm, "").replace(/^\n+|\n+$/g, "");
}

// The slug of the tag that a name stands for: one of its own, or one that looks alike.
export function tagOf(name, field) {
  if (Object.hasOwn(field.names, name)) return field.names[name];
  const alike = [...field.labels, ...Object.entries(field.names)].reverse()
    .find(([known]) => sameness(known) === sameness(name));
  return alike?.[1];
}

// The tags as the vocabulary writes them; a name that it does not know stays as it is.
export function tags(names, field, data) {
  const written = names.map(name => line(name, data)).filter(Boolean).flatMap(name => {
    const parts = name.split(",").map(part => part.trim());
    return tagOf(name, field) || !parts.every(part => tagOf(part, field)) ? [name] : parts;
  });
  return [...new Set(written.map(name => tagOf(name, field) ?? name))];
}

// The entries that hold anything, each with the values that are not empty, and its place in the draft.
export function entries(rows, field, data) {
  return (rows ?? []).map((row, index) => [index, Object.fromEntries(field.fields
    .map(inner => [inner.name, line(row[inner.name], data)]).filter(([, text]) => text))])
    .filter(([, row]) => Object.keys(row).length);
}

// The values of the front matter: text, lists of slugs, or lists of [place, entry].
export function values(draft, data) {
  const read = field => {
    const value = draft.values[field.name];
    if (field.kind === "tags") return tags(value ?? [], field, data);
    return field.kind === "entries" ? entries(value, field, data) : line(value, data);
  };
  return new Map(data.fields.map(field => [field.name, read(field)])
    .filter(([, value]) => value.length));
}

const quoted = text => `"${text.replace(/[\\"]/g, sign => `\\${sign}`)}"`;
const scalar = text => PLAIN.test(text) && !RESERVED.test(text) ? text : quoted(text);
const bare = (text, kind) =>
  ["day", "slug", "word"].includes(kind) && /^[a-z0-9-]+$/.test(text) ? text : scalar(text);

// The lines of a key, each with the question that it answers.
function written(field, value) {
  const { name } = field;
  if (field.kind === "tags") {
    const words = value.map(slug => /^[a-z0-9-]+$/.test(slug) ? slug : quoted(slug)).join(", ");
    return [{ field: name, text: `${name}: [${words}]` }];
  }
  if (field.kind !== "entries") return [{ field: name, text: `${name}: ${bare(value, field.kind)}` }];
  const kinds = new Map(field.fields.map(inner => [inner.name, inner.kind]));
  const dash = field.at_most === 1 ? "    " : "  - ";
  const rows = value.flatMap(([place, entry]) => Object.entries(entry).map(([key, text], index) => ({
    field: `${name}.${place}.${key}`,
    text: `${index ? "    " : dash}${key}: ${bare(text, kinds.get(key))}`,
  })));
  return [{ field: name, text: `${name}:` }, ...rows];
}

// The body as pieces: each with the question that it answers and its lines.
export function body(draft, data) {
  const kind = kindOf(draft, data);
  if (kind.body === "sections") {
    return kind.sections.flatMap((heading, index) => [
      { field: `section.${kind.name}.${index}`, lines: [`## ${heading}`, ""] },
      piece(`section.${kind.name}.${index}`, draft.sections[heading], data),
    ]);
  }
  const people = draft.values.people ?? [];
  return [piece("opening", draft.opening, data), ...(draft.turns ?? []).map((turn, index) => {
    const name = line(people[Number(turn.speaker)]?.name, data);
    const words = lines(turn.words, data).replace(/^\s+/, "");
    const named = name && turn.speaker !== "" ? `**${name}:** ${words}` : words;
    return piece(`turns.${index}.words`, words && named, data);
  })];
}

function piece(field, text, data) {
  const seen = lines(text, data);
  return { field, lines: seen ? [...seen.split("\n"), ""] : [] };
}

// The text of the file, its body as lines, and for each line of the file the question it answers.
export function story(draft, data) {
  const known = values(draft, data);
  const front = data.fields.filter(field => known.has(field.name))
    .flatMap(field => written(field, known.get(field.name)));
  const told = body(draft, data).flatMap(each => each.lines.map(text => ({ ...each, text })));
  while (told.length && !told.at(-1).text) told.pop();
  const all = [{ text: "---" }, ...front, { text: "---" }, { text: "" }, ...told, { text: "" }];
  return {
    text: all.map(each => each.text).join("\n"),
    body: ["", ...told.map(each => each.text), ""],
    owners: all.map(each => each.field ?? "text"),
    bodyStart: front.length + 2,
  };
}

// Checks a draft by the rules of the command line and in its words.

import { shown, tagsMeant } from "./counted.js";
import { checkDamage, garbled } from "./damage.js";
import { checkLeftover } from "./leftover.js";
import * as markup from "./markup.js";
import { checkPasted } from "./pasted.js";
import { privateThings } from "./privacy.js";
import { kindOf, story, tagOf, values } from "./story.js";
import { initials, silent, unmarked } from "./turns.js";
import { ofAddress, ofDay, ofFile, ofLink, ofSlug } from "./values.js";
import { begin, count, fault, isDay, isMailLink, isSlug, isUnfilled, isWebAddress, mixed, nearest, slip, slugged }
  from "./words.js";

const same = (one, other) =>
  one.field === other.field && one.message === other.message && one.fix === other.fix;

// Everything that is wrong with the draft, each with the question that it belongs to.
export function check(draft, data) {
  const written = story(draft, data);
  const found = [];
  const tell = (...given) => {
    const told = fault(data.rules, ...given);
    if (!found.some(each => same(each, told))) found.push(told);
    return told;
  };
  const seen = { draft, data, kind: kindOf(draft, data), known: values(draft, data), tell, ...written };
  const at = index => written.owners[written.bodyStart + index] ?? "text";
  checkName(seen);
  data.fields.forEach(field => checkField(field, seen));
  checkReview(seen);
  const parted = seen.kind.body === "sections";
  const anybody = parted || checkTurns(seen, at);
  checkHeadings(seen, at, anybody);
  if (parted) checkSections(seen, at);
  checkLinks(seen, at);
  const tellAt = (rule, index, ...given) => tell(rule, at(index), ...given);
  checkDamage(seen.body, data, tellAt);
  checkLeftover(seen.body, data.damage, tellAt);
  checkPasted(seen.body, data.damage, tellAt);
  checkLetters(seen);
  checkLimits(seen, at);
  checkPrivacy(seen);
  return found;
}

function checkName({ draft: { file }, data, data: { names }, tell }) {
  const [rule, given] = ofFile(file, data) ?? [];
  if (names.of_a_folder.includes(file)) tell("story-called-index", "file", { name: `${file}.md` });
  else if (names.devices.includes(file)) tell("device-name", "file", { name: file });
  else if (rule) tell(rule, "file", given);
}

// Who speaks, each once.
function speakers(body) {
  return [...new Set(markup.speakers(body).map(([, name]) => name))];
}

function checkField(field, seen) {
  const { known, kind, tell } = seen;
  const value = known.get(field.name);
  if (value === undefined) {
    const needed = field.required || known.has(field.needed_with)
      || kind.required.some(name => [field.name, field.needed_with].includes(name));
    if (needed) tell(field.name === "consent" ? "missing-consent" : "missing-key", field.name);
  } else if (field.kind === "tags") {
    checkTags(field, value, seen);
  } else if (field.kind === "entries") {
    value.forEach(([place, entry]) => checkEntry(field, place, entry, seen));
  } else {
    checkValue(field, field.name, value, seen);
  }
}

function checkEntry(field, place, entry, seen) {
  for (const inner of field.fields) {
    const name = `${field.name}.${place}.${inner.name}`;
    const value = entry[inner.name];
    const [other, word] = inner.unless ?? [];
    const needed = inner.required && (!other || (entry[other] && entry[other] !== word));
    if (value) {
      checkValue(inner, name, value, seen);
      checkChoice(inner, name, value, entry, seen);
    } else if (needed) {
      seen.tell("missing-key", name);
    }
  }
}

// A word that may stand only with another one, such as a consent that is not needed.
function checkChoice(inner, name, value, entry, { tell }) {
  const [, other, word] = inner.only_with?.find(([chosen]) => chosen === value) ?? [];
  if (other && entry[other] && entry[other] !== word) tell("consent-needed", name);
}

// The people are asked again some time after the story is published.
function checkReview({ known, tell }) {
  const published = known.get("date") ?? "";
  for (const [place, { review_by: date = "" }] of known.get("consent") ?? []) {
    if (isDay(published) && isDay(date) && date <= published) {
      tell("review-before-date", `consent.${place}.review_by`, { date });
    }
  }
}

function checkValue({ kind, name: key, most, example }, field, value, { data, tell }) {
  const told = ([rule, given, near]) => tell(rule, field, given, near);
  if (kind === "slug") {
    if (!isSlug(value, data.forms)) told(ofSlug(key, value, data));
  } else if (kind === "day") {
    if (!isDay(value)) told(ofDay(value, example, data));
  } else if (kind === "url") {
    const sound = isWebAddress(value, data.forms) && !isUnfilled(value, data.forms);
    if (!sound) told(ofAddress(value, data));
  } else if (isSound(value, key, field, data, tell) && count(value) > most) {
    tell("value-too-long", field, { count: count(value), most });
  }
}

function isSound(value, key, field, data, tell) {
  if (isUnfilled(value, data.forms)) {
    tell("not-filled-in", field, { value });
    return false;
  }
  const word = mixed(value, data.forms.units);
  const marks = word ? null : withMarks(value, key, data.forms);
  if (word) tell("mixed-alphabets", field, word);
  if (marks) tell("marks-in-value", field, marks);
  return !word && !marks;
}

// The first mark of Markdown or HTML in a plain value, and the value without them; null for none.
function withMarks(value, key, { marks, entities, without_marks: keys }) {
  const [mark] = (keys.includes(key) && new RegExp(marks, "u").exec(value)) || [];
  if (!mark) return null;
  const cured = value.replace(new RegExp(marks, "gu"), (...all) => {
    const { bold, words, entity } = all.at(-1);
    return bold || words || entities[entity] || "";
  });
  return { key, mark, cured };
}

function checkTags(field, slugs, { known, data, tell }) {
  const { name, names, at_most: most } = field;
  const sound = slugs.filter(slug => isSound(slug, name, name, data, tell));
  if (sound.length > most) tell("too-many-tags", name, { count: sound.length, most });
  for (const value of sound.filter(slug => !Object.hasOwn(names, slug))) {
    checkTag(field, value, sound, known, data, tell);
  }
}

// A word that names no tag, by what was most likely meant.
function checkTag(field, value, slugs, known, data, tell) {
  const near = meant(value, field);
  const other = data.fields.find(each => each.facet && tagOf(value, each));
  if (!tagOf(value, field) && holdsSeveral(value, field)) {
    tell("list-without-brackets", field.name, { value });
  } else if (data.forms.nothing.includes(value.trim().toLowerCase())) {
    const key = field.required ? "" : field.name;
    const row = { field: field.name, value, facet: field.facet };
    tell("word-for-nothing", field.name, row, slugs.length > 1 ? value : key);
  } else if (other && !near) {
    tell("tag-of-another-facet", field.name, { value, other: other.name });
  } else if (field.closed && !near) {
    const numbered = tagsMeant(value, field, known, data);
    if (numbered.length) tell("tag-by-number", field.name, { value, tags: shown(numbered) });
    else tell("not-listed", field.name, { value });
  } else {
    // Where nothing near was meant, those who keep the hub may add the tag: it stops nobody.
    const told = tell("unknown-tag", field.name, { value }, near);
    if (!near) told.level = "advice";
  }
}

const meant = (word, field) => tagOf(word, field) ?? field.names[nearest(word, Object.keys(field.names))];

// Whether more tags than one stand in the value, and nothing else.
function holdsSeveral(value, field) {
  const bare = text => text.replace(/^[[\](){}<>'" ]+|[[\](){}<>'" ]+$/g, "");
  const parts = bare(value).split(/[,;/|&+]|\band\b/).map(bare).filter(Boolean);
  const named = part => field.names[slip(part, Object.keys(field.names))];
  const slugs = parts.map(part => tagOf(part, field) ?? named(part));
  const sure = slugs.every(Boolean) || (slugs.some(Boolean) && /[,;]/.test(value));
  if (parts.length > 1 && sure) return true;
  const spaced = value.trim().split(/\s+/).map(part => field.names[part]);
  return spaced.length > 1 && spaced.every(Boolean);
}

// Where nobody speaks, headings may be meant for names, and no level of theirs is told.
function checkHeadings({ body, kind, known, tell }, at, anybody) {
  const parted = kind.body === "sections";
  const mistaken = markup.underlined(body);
  let above = 1;
  for (const [index, level, words] of markup.headings(body)) {
    const near = parted ? words : "";
    if (mistaken.includes(index)) tell("underlined-text", at(index));
    else if (level === 1 && plain(words) === plain(known.get("title") ?? "")) tell("title-in-text", at(index));
    else if (level === 1) tell("heading-level-1", at(index), { words }, near);
    else if (level > above + 1 && anybody) {
      const row = { above, level, marks: "#".repeat(above + 1), words };
      tell("heading-jump", at(index), row, above === 1 ? near : "");
    }
    above = Math.max(level, parted ? above : 2);
  }
  for (const [index, text] of markup.hashtags(body)) {
    tell("hashtag", at(index), { words: text.replace(/^[# ]+|[# ]+$/g, "") });
  }
}

// The words alone, to be compared.
const plain = words =>
  words.toLowerCase().split(/\s+/).filter(Boolean).join(" ").replace(/^[ .:*_]+|[ .:*_]+$/g, "");

function checkSections({ body, kind, data: { forms }, tell }, at) {
  const mistaken = markup.underlined(body);
  const found = markup.headings(body)
    .filter(([index, level]) => level === 2 && !mistaken.includes(index));
  const names = found.map(([, , words]) => words);
  const twice = new Set(names.filter((words, place) => names.indexOf(words) !== place));
  for (const [index, , words] of found) {
    if (!kind.sections.includes(words)) {
      tell("unknown-section", at(index), { words }, nearest(words, kind.sections));
    } else if (twice.delete(words)) {
      tell("section-twice", at(index), { words });
    }
  }
  const known = [...new Set(names.filter(words => kind.sections.includes(words)))];
  if (known.join("\n") !== kind.sections.filter(words => known.includes(words)).join("\n")) {
    tell("section-order", at(found[0][0]));
  }
  found.forEach(([index, , words], place) => {
    const end = found[place + 1]?.[0] ?? body.length;
    const text = body.slice(index + 1, end).join("").replace(/^[-= \t]+|[-= \t]+$/g, "");
    const bare = text.replace(/^[-= \t.*_]+|[-= \t.*_]+$/g, "").toLowerCase();
    if (!text || forms.no_answer.includes(bare)) {
      tell("empty-section", at(index), { words });
    }
  });
}

// Gives whether anybody speaks.
function checkTurns({ body, known, data, tell }, at) {
  const listed = known.get("people")?.map(([, { name = "" }]) => name);
  const names = listed?.every(name => canBeRead(name, data.forms)) ? listed : speakers(body);
  const turns = markup.speakers(body);
  const looks = unmarked(body, names, data.turns);
  if (!turns.length && !looks.length) tell("no-speaker", "turns");
  for (const [index, name] of silent(body)) tell("empty-turn", at(index), { name });
  for (const [index, rule, name] of looks) tell(rule, at(index), { name });
  const told = new Set();
  for (const [index, name] of turns.filter(([, each]) => !names.includes(each))) {
    const near = nearOne(name, names);
    if (near || !told.has(name)) tell("unknown-speaker", at(index), { name }, near);
    told.add(name);
  }
  return turns.length + looks.length > 0;
}

const canBeRead = (name, forms) => name && !isUnfilled(name, forms) && !mixed(name, forms.units);

// The known name that is most likely meant, unless it is those of several.
function nearOne(name, names) {
  const near = initials(names).get(name.replaceAll(".", "")) || nearest(name, names);
  return near.split(/\s?[,;&]\s?|\sand\s/u).includes(name) ? "" : near;
}

// Links that lead nowhere, but for those to other stories, which only the hub knows.
function checkLinks({ body, data, tell }, at) {
  for (const [index, target] of markup.links(body)) {
    const spaced = target.replaceAll(" ", "%20");
    if (spaced !== target && isWebAddress(spaced, data.forms)) {
      tell("space-in-link", at(index), { cured: spaced });
    } else if (/#.*\S .*\S/.test(target)) {
      const heading = slugged(target.replace(/^[^#]*#/, ""));
      const cured = `${target.split("#")[0]}#${/^\d/.test(heading) ? "part-" : ""}${heading}`;
      tell("space-in-anchor", at(index), { cured });
    } else if (leadsNowhere(target, data)) {
      const [rule, ...given] = ofLink(target, data) ?? [];
      if (rule) tell(rule, at(index), ...given);
      else tell("dead-link", at(index), { target }, nearest(target.replace(/^\//, ""), data.addresses));
    }
  }
  for (const [index, target] of markup.pictures(body)) tell("picture-in-text", at(index), { target });
}

function leadsNowhere(target, data) {
  const path = target.split(/[?#]/)[0];
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) {
    return !isWebAddress(target, data.forms) && !isMailLink(target, data.forms);
  }
  if (target.startsWith("//") || target.includes("\\")) return true;
  if (!path) return !/#./.test(target);
  if (!path.startsWith("/")) return !path.endsWith(".md");
  const stories = data.kinds.some(kind => path.startsWith(`/${kind.address}/`));
  return !stories && !data.addresses.includes(path.slice(1));
}

function checkLetters({ text, owners, data, tell }) {
  for (const [line, found, meant] of garbled(text, data.damage)) {
    tell("garbled-letters", owners[line], { found }, meant);
  }
}

function checkLimits({ body, data: { limits }, tell }, at) {
  if (body.length > limits.lines) {
    tell("too-many-lines", at(limits.lines), { count: body.length, most: limits.lines });
  }
  const text = body.join("\n");
  for (const [sign, most, what] of limits.in_body) {
    const parts = text.split(sign);
    if (parts.length - 1 > most) {
      const line = parts.slice(0, most + 1).join(sign).split("\n").length - 1;
      tell("too-many-marks", at(line), { count: parts.length - 1, what, most });
    }
  }
  body.forEach((line, index) => checkLine(line, at(index), limits, tell));
}

function checkLine(line, field, limits, tell) {
  if (count(line) > limits.line_length) {
    tell("line-too-long", field, { count: count(line), most: limits.line_length });
  }
  for (const [sign, most, what] of limits.in_line) {
    const many = line.split(sign).length - 1;
    if (many > most) tell("too-many-in-line", field, { count: many, what, most });
  }
  const drawn = begin(limits.rule).test(line);
  const run = new RegExp(limits.run, "u").exec(line);
  if (!drawn && run) tell("long-run", field, { sign: run[1] });
  if (!drawn && begin(limits.nested).test(line)) tell("nested-too-deep", field, { most: limits.depth });
  if (begin(limits.include).test(line)) tell("include", field);
}

// What the whole file says of people that should not be public, and its author's answers.
function checkPrivacy({ text, owners, known, data, tell }) {
  const answers = new Map((known.get("personal_data") ?? [])
    .filter(([, entry]) => entry.kind).map(([, { kind, reason }]) => [kind, reason]));
  const found = privateThings(text, data.privacy);
  for (const [line, kind] of found) {
    const certain = !data.privacy.questions.includes(kind);
    if (certain || !answers.get(kind)) tell(data.privacy.rules[kind], owners[line]);
  }
  for (const kind of answers.keys()) {
    if (!found.some(([, each]) => each === kind)) tell("unneeded-reason", "personal_data", { kind });
  }
}

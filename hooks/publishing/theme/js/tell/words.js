// Words and the forms they take, as hooks/content/text/forms.py and hooks/problems.py have them.

// What breaks a rule: its name, its level and the words of hooks/rules.toml with the values in
// their places. `field` names the question of the form that it belongs to.
export function fault(rules, rule, field, values = {}, near = "") {
  const row = rules[rule];
  const given = near ? { near, ...values } : values;
  return {
    rule,
    level: row.level,
    field,
    message: filled(row.message, given),
    fix: filled(near ? row.near : row.fix, given),
  };
}

function filled(words, values) {
  return words.replace(/\{([a-z_]+)(!q)?\}/g, (_, name, marked) =>
    marked ? quoted(String(values[name])) : String(values[name]));
}

// The text as written, in backticks, cut to 60 characters.
function quoted(text) {
  const signs = [...text];
  return "`" + (signs.length <= 60 ? text : signs.slice(0, 59).join("") + "…") + "`";
}

export const count = text => [...text].length;
export const whole = (source, flags = "u") => new RegExp(`^(?:${source})$`, flags);
export const begin = (source, flags = "u") => new RegExp(`^(?:${source})`, flags);

// The nearest slug: small unaccented letters, digits and single hyphens.
export function slugged(text) {
  const plain = text.normalize("NFKD").replace(/[^\x00-\x7f]/g, "").toLowerCase();
  return plain.replaceAll("&", " and ").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
}

export function isSlug(text, forms) {
  return whole(forms.slug).test(text) && !/^[0-9]+$/.test(text);
}

// Whether the text stands there only to be replaced.
export const isUnfilled = (text, { dots, samples }) =>
  whole(dots).test(text) || samples.includes(text.trim());

// Whether the text is a day as YYYY-MM-DD (RFC 3339, full-date).
export function isDay(text) {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.slice(1).map(Number);
  if (!parts || !parts[0]) return false;
  const date = new Date(0);
  date.setUTCFullYear(parts[0], parts[1] - 1, parts[2]);
  return date.getUTCMonth() === parts[1] - 1 && date.getUTCDate() === parts[2];
}

// An absolute https address with a named host and a sound port, and without a user's name.
export function isWebAddress(text, forms) {
  const parts = /^https:\/\/([^/?#]*)/i.exec(text);
  if (!parts || parts[1].includes("@") || count(text) > forms.longest_address) return false;
  const [, host, port] = /^(.*?)(?::(\d*))?$/.exec(parts[1]);
  return whole(forms.host).test(host.toLowerCase())
    && (!port || (Number(port) > 0 && Number(port) < 65536))
    && !/[\s<>"\\`]/.test(text);
}

export const isMailLink = (text, forms) => whole(forms.mail).test(text);

// What two names that look alike have in common: no case, accent, `&`, hyphen or plural.
export function sameness(text) {
  const plain = text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const kept = plain.replaceAll("&", " and ").replace(/[^\p{L}\p{N}\p{M}]/gu, " ");
  const words = kept.split(/\s+/).filter(Boolean).map(word => word.replace(/(?<=[a-z]{3})s$/, ""));
  return words.join(" ") || text.trim().split(/\s+/).join(" ");
}

// The known word that `word` is most likely a slip of, or ""; a part of it, or it a part. Those
// that difflib.get_close_matches of Python would give are looked at, as hooks/nearness.py does.
export function nearest(word, known) {
  const folded = new Map(known.map(name => [name.toLowerCase(), name]));
  return slip(word, known) || (folded.get(holding(word.toLowerCase(), [...folded.keys()])) ?? "");
}

// The known word that differs from `word` in few letters, or "".
export function slip(word, known) {
  const folded = new Map(known.map(name => [name.toLowerCase(), name]));
  const wanted = word.toLowerCase();
  const close = [...folded.keys()].map(name => [ratio([...name], [...wanted]), name])
    .filter(([score]) => score >= 0.7)
    .sort(([score, name], [least, other]) => least - score || (name < other ? 1 : -1)).slice(0, 3);
  return folded.get(close.find(([, name]) => isSlip(wanted, name))?.[1]) ?? "";
}

const wordsOf = text => text.match(/[\p{L}\p{N}]+/gu) ?? [];

// Whether few letters are wrong for so long a word: one of three, two of seven.
function isSlip(word, meant) {
  const [one, other] = [word, meant].map(text => [...wordsOf(text).join("")]);
  return distance(one, other) <= Math.floor((Math.max(one.length, other.length) + 1) / 4);
}

// How many letters are left out, added, changed, or swapped with their neighbour.
function distance(one, other) {
  let [before, above] = [null, [0, ...other.map((_, place) => place + 1)]];
  one.forEach((letter, row) => {
    const line = [row + 1];
    other.forEach((match, column) => {
      const changed = above[column] + (letter === match ? 0 : 1);
      let least = Math.min(above[column + 1] + 1, line[column] + 1, changed);
      if (before && column && one[row - 1] === match && letter === other[column - 1]) {
        least = Math.min(least, before[column - 1] + 1);
      }
      line.push(least);
    });
    [before, above] = [above, line];
  });
  return above.at(-1);
}

// The known one of which `word` has every word, or the only one that has all of its words.
function holding(word, known) {
  const words = wordsOf(word);
  const inside = known.filter(name => standsIn(wordsOf(name), words));
  if (inside.length) return inside.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).at(-1);
  const around = known.filter(name => standsIn(words, wordsOf(name)));
  return around.length === 1 ? around[0] : "";
}

const standsIn = (part, all) => part.length > 0 && all.some((_, place) =>
  part.every((word, index) => word === all[place + index]));

// How alike two texts are, from 0 to 1, by the longest runs that they share.
function ratio(a, b) {
  const length = a.length + b.length;
  return length ? 2 * shared(a, b, 0, a.length, 0, b.length) / length : 1;
}

function shared(a, b, aLow, aHigh, bLow, bHigh) {
  let [size, aBest, bBest] = [0, aLow, bLow];
  let ends = new Map();
  for (let i = aLow; i < aHigh; i++) {
    const next = new Map();
    for (let j = bLow; j < bHigh; j++) {
      if (a[i] !== b[j]) continue;
      const run = (ends.get(j - 1) ?? 0) + 1;
      next.set(j, run);
      if (run > size) [size, aBest, bBest] = [run, i - run + 1, j - run + 1];
    }
    ends = next;
  }
  if (!size) return 0;
  return size + shared(a, b, aLow, aBest, bLow, bBest)
    + shared(a, b, aBest + size, aHigh, bBest + size, bHigh);
}

// The first word with letters of more than one alphabet, and their names; null if there is none.
const ALPHABETS = ["Latin", "Greek", "Cyrillic", "Armenian", "Hebrew", "Arabic", "Cherokee",
  "Coptic", "Georgian", "Devanagari", "Bengali", "Thai", "Ethiopic"];
const LETTERS = ALPHABETS.map(name => [name.toLowerCase(), new RegExp(`\\p{Script=${name}}`, "u")]);

export function mixed(text, units) {
  for (const word of text.split(/[^\p{L}\p{M}\p{N}]+|\p{Nd}+/u)) {
    const letters = [...word].filter(sign => !units.includes(sign)).join("");
    const names = LETTERS.filter(([, letter]) => letter.test(letters)).map(([name]) => name);
    if (names.length > 1) return { word, names: names.sort().join(" and ") };
  }
  return null;
}

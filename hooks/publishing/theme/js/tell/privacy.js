// Private things in a text, found as hooks/content/privacy/privacy.py finds them, by its own patterns.

// Line, counted from nought, and kind of each, in the text of a file.
export function privateThings(text, data) {
  const seen = readable(text, data);
  const found = [...numbers(seen, data), ...mail(seen, data), ...words(seen, data)];
  const places = new Map(found.map(([place, kind]) => [`${place} ${kind}`, [place, kind]]));
  return [...places.values()].sort((one, other) => one[0] - other[0])
    .map(([place, kind]) => [seen.slice(0, place).split("\n").length - 1, kind]);
}

const pattern = ([source, flags], more = "") => new RegExp(source, flags + more);

// What matches exactly at the place.
function at([source, flags], text, place) {
  const sticky = new RegExp(source, `${flags}y`);
  sticky.lastIndex = place;
  return sticky.exec(text);
}

// The text decoded, in ASCII, with the same lines: what a reader makes of it.
function readable(text, data) {
  let seen = text.replace(pattern(data.entity, "g"), decoded);
  seen = seen.replace(pattern(data.percent, "g"), unescaped);
  for (const [sign, letter] of data.usual) seen = seen.replaceAll(sign, letter);
  seen = seen.replace(/[^\x00-\x7f]+/g, run => [...run.normalize("NFKD")].map(nearest).join(""));
  seen = seen.replace(/[*\\~]/g, "").replace(pattern(data.bracketed, "g"), "@");
  return seen.replace(pattern(data.spoken, "g"), "@");
}

function decoded(entity) {
  const code = /^&#(?:x([0-9a-f]+)|([0-9]+));?$/i.exec(entity);
  if (!code) return NAMED[entity.replace(/[&;]/g, "")] ?? entity;
  const point = code[1] ? parseInt(code[1], 16) : Number(code[2]);
  return point > 0 && point < 0x110000 ? String.fromCodePoint(point).replace("\n", " ") : entity;
}

const NAMED = { amp: "&", commat: "@", period: ".", nbsp: " ", lt: "<", gt: ">", quot: '"', num: "#",
  plus: "+", hyphen: "-", dash: "-", lpar: "(", rpar: ")", sol: "/", colon: ":", lowbar: "_" };

function unescaped(run) {
  return run.replace(/%([2-7][0-9A-Fa-f])/g,
    (_, code) => code === "20" ? "+" : String.fromCharCode(parseInt(code, 16)));
}

function nearest(sign) {
  if (sign < "\x80") return sign;
  if (/[\p{Cf}\p{Mn}\p{Me}]/u.test(sign)) return "";
  if (/\p{Sc}/u.test(sign)) return "$";
  return /\p{L}/u.test(sign) ? "x" : " ";
}

const bare = text => text.replace(/[^0-9A-Za-z]/g, "");
const isLetter = sign => /[0-9A-Za-z]/.test(sign);
const before = (text, place, most) => text.slice(Math.max(0, place - most), place);
const reversed = text => [...text].reverse().join("");

// Whether the place lies in a web address or the target of a link.
function inAddress(text, place, data) {
  const around = before(text, place, 300);
  const piece = reversed(at(data.outside, reversed(around), 0)?.[0] ?? "");
  if (piece.includes("://") || ["/", "./", "../", "www."].some(sign => piece.startsWith(sign))) return true;
  return around.endsWith(`](${piece}`) && !["tel:", "sms:", "mailto:"].some(sign => piece.startsWith(sign));
}

function numbers(text, data) {
  const found = [];
  let done = 0;
  for (const { index } of text.replace(/[1-9]/g, "0").matchAll(pattern(data.place, "g"))) {
    if (index < done) continue;
    for (const [kind, find] of KINDS) {
      const span = find(text, index, data);
      if (!span) continue;
      found.push([span[0], kind]);
      done = span[1];
      break;
    }
  }
  return found;
}

function iban(text, place, data) {
  const start = place - 2;
  const length = data.iban_lengths[before(text, place, 2).toUpperCase()];
  if (start < 0 || !length || isLetter(text.charAt(start - 1))) return null;
  const match = at(data.iban[length], text, start);
  return match && isIban(bare(match[0])) ? [start, start + match[0].length] : null;
}

function isIban(text) {
  const digits = [...text.slice(4) + text.slice(0, 4)].map(sign => parseInt(sign, 36)).join("");
  return BigInt(digits) % 97n === 1n;
}

function nationalInsurance(text, place, data) {
  const around = before(text, place, 5);
  const letters = around.replace(/[ .\n/+-]+$/, "");
  const prefix = letters.slice(-2).toUpperCase();
  if (!new RegExp(`^(?:${data.prefix[0]})$`).test(prefix) || data.no_prefix.includes(prefix)) return null;
  if (isLetter(letters.slice(-3, -2))) return null;
  const match = at(data.pairs, text, place);
  return match ? [place - around.length + letters.length - 2, place + match[0].length] : null;
}

function card(text, place, data) {
  const match = at(data.card, text, place);
  const groups = match ? [...match[0].matchAll(/[0-9]{1,20}/g)].reverse() : [];
  for (const group of groups) {
    const end = place + group.index + group[0].length;
    if (isCard(bare(text.slice(place, end)), data) && !inAddress(text, place, data)) return [place, end];
  }
  return null;
}

function isCard(digits, data) {
  return digits.length > 12 && digits.length < 20 && luhn(digits)
    && data.cards.some(([first, last, lengths]) => lengths.includes(digits.length)
      && digits.slice(0, first.length) >= first && digits.slice(0, last.length) <= last);
}

function luhn(digits) {
  const sum = [...digits].reverse().map(Number)
    .reduce((total, digit, index) => total + (index % 2 ? digit * 2 - (digit > 4 ? 9 : 0) : digit), 0);
  return sum % 10 === 0;
}

function nhsNumber(text, place, data) {
  const match = at(data.nhs, text, place);
  const found = match ?? at(data.grouped, text, place);
  if (!found || !isNhsNumber(bare(found[0])) || inAddress(text, place, data) || isBook(text, place)) return null;
  const end = place + found[0].length;
  const issued = match && match[1] && at(data.nhs_issued, match[0], 0);
  return issued || isNamed(text, place, end, data) ? [place, end] : null;
}

// Whether words before or after the place, or the head of its table, say what it is.
function isNamed(text, start, end, data) {
  const named = pattern(data.named);
  if (named.test(before(text, start, 40)) || at(data.named_after, text, end)) return true;
  const lines = before(text, start, data.longest_table).split("\n");
  const row = lines.pop() + text.slice(end, end + 40).split("\n")[0];
  return row.includes("|") && named.test(lines.join("\n").split("\n\n").pop().split("\n")[0]);
}

const isBook = (text, place) => before(text, place, 12).toUpperCase().includes("ISBN");

function isNhsNumber(digits) {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  return sum % 11 === 0 && !digits.startsWith("999") && new Set(digits).size > 1;
}

function phone(text, place, data) {
  const match = at(data.phone, text, place);
  if (!match || inAddress(text, place, data) || isBook(text, place)) return null;
  const groups = match[0].match(/[0-9]{1,20}/g);
  const joined = groups.join("");
  const abroad = at(data.abroad, joined, 0);
  const digits = abroad ? `0${joined.slice(abroad[0].length)}` : joined;
  if (at(data.drama, digits, 0) || (groups.length === 1 && groups[0] === digits && digits.length === 10)) {
    return null;
  }
  return abroad || groups[0].length > 2 || text.charAt(place - 1) === "+" ? [place, place + match[0].length] : null;
}

function postcode(text, place, data) {
  const inward = at(data.inward, text, place);
  const outward = inward && pattern(data.outward).exec(before(text, place, 7));
  if (!inward || !outward || isUpper(inward[0]) !== isUpper(outward[0])) return null;
  const start = place - outward[0].length;
  return inAddress(text, start, data) ? null : [start, place + inward[0].length];
}

const isUpper = text => text === text.toUpperCase() && text !== text.toLowerCase();

const KINDS = [["iban", iban], ["national-insurance-number", nationalInsurance], ["card-number", card],
  ["nhs-number", nhsNumber], ["phone", phone], ["postcode", postcode]];

function mail(text, data) {
  return [...text.matchAll(pattern(data.at, "g"))].flatMap(match => {
    const local = at(data.local, reversed(before(text, match.index, 65)), 0);
    const name = local ? reversed(local[0]) : "@";
    const labels = [...match[1].matchAll(pattern(data.label, "g"))].map(label => label[1].toLowerCase());
    const owned = !name.startsWith("@") && name !== "git" && isOwned(labels, data);
    return owned ? [[match.index - name.length, "e-mail"]] : [];
  });
}

// Whether a domain name may be someone's, and is no example and no name of a file.
function isOwned(labels, data) {
  const [second, last] = [labels.at(-2), labels.at(-1)];
  const reserved = data.examples.includes(last) || (second === "example" && ["com", "org", "net"].includes(last));
  return !reserved && !data.files.includes(last);
}

function words(text, data) {
  const found = [...keys(text, data)].map(place => [place, "secret-key"]);
  const lowered = text.toLowerCase();
  for (const birth of data.births) {
    for (const match of lowered.matchAll(pattern(birth, "g"))) found.push([match.index, "date-of-birth"]);
  }
  for (const place of labelledBirths(lowered, data)) found.push([place, "date-of-birth"]);
  for (const values of data.values) {
    for (const match of text.matchAll(pattern(values, "g"))) {
      const name = pattern(data.password).exec(before(text, match.index, 24));
      if (name) found.push([match.index - name[0].length, "password"]);
    }
  }
  return found;
}

// Dates before words that say what they are, or in the column below them.
function* labelledBirths(text, data) {
  for (const name of text.matchAll(pattern(data.birth_name, "g"))) {
    const date = pattern(data.birth_before).exec(before(text, name.index, 80));
    if (date) yield Math.max(0, name.index - 80) + date.index;
  }
  let done = 0;
  for (const line of text.matchAll(pattern(data.below, "g"))) {
    if (line.index < done || !line[0].includes("|")) continue;
    const head = text.slice(0, line.index).split("\n").pop();
    const columns = cells(head).map(([, cell]) => pattern(data.birth_name).test(cell));
    done = line.index + line[0].length;
    if (!columns.includes(true)) continue;
    for (const row of text.slice(done).split("\n\n")[0].split("\n")) {
      for (const [index, [place, cell]] of cells(row).entries()) {
        const date = columns[index] && pattern(data.birth_cell).exec(cell);
        if (date) yield done + place + date.index;
      }
      done += row.length + 1;
    }
  }
}

// Each cell of a row, and where it begins.
function cells(row) {
  let place = row.length - row.trimStart().replace(/^\|/, "").length;
  return row.slice(place).split("|").map(cell => {
    const start = place;
    place += cell.length + 1;
    return [start, cell];
  });
}

function* keys(text, data) {
  for (const [sign, ...key] of data.keys) {
    if (!text.includes(sign)) continue;
    for (const match of text.matchAll(pattern(key, "g"))) {
      const word = /^\w{0,12}/.exec(reversed(before(text, match.index, 12)))[0];
      yield match.index - word.length;
    }
  }
}

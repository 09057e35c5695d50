// Days as people write them, as hooks/content/text/dates.py has them.

import { isDay, whole } from "./words.js";

// The text in small letters with plain signs, and without marks around it.
function plain(text, { signs }) {
  const written = [...text].map(sign => signs[sign] ?? sign).join("");
  return written.replace(/^[ \t\n'",;]+|[ \t\n'",;]+$/g, "").replace(/\.+$/, "").toLowerCase();
}

const isAscii = text => /^[\x00-\x7f]*$/.test(text);
const parts = (form, text) => whole(form).exec(text)?.groups;

// The day as YYYY-MM-DD; "" where it is none, or could be another one.
function certain(text, days) {
  const written = plain(text, days);
  if (!isAscii(written)) return "";
  for (const form of days.forms) {
    const found = parts(form, written);
    if (found) return iso(found.y, monthOf(found.m, days.months), found.d);
  }
  const found = parts(days.numbers, written);
  return found ? numbers(found.y, Number(found.m), Number(found.d)) : "";
}

// The day that was most likely meant: also one with a short year, or before its month.
export function likely(text, days) {
  const written = plain(text, days);
  if (!isAscii(written)) return "";
  const short = parts(days.short_year, written);
  if (short) return iso(yearOf(short.y), monthOf(short.m, days.months), short.d);
  const turned = parts(days.year_first, written);
  if (turned && Number(turned.m) > 12) return iso(turned.y, turned.d, turned.m);
  return certain(text, days);
}

// The text with a plain hyphen in the place of every dash.
export const withHyphens = (text, { dashes }) =>
  text.trim().replace(new RegExp(`[${dashes}]`, "gu"), "-");

// The day, if the month can be only one of the two.
function numbers(year, one, other) {
  if (one === other || other > 12) return iso(year, one, other);
  return one > 12 ? iso(year, other, one) : "";
}

// The two days that numbers could mean: the day first, the month first, or a short year; else [].
export function readings(text, days) {
  const written = plain(text, days);
  const match = parts(days.numbers, written) ?? parts(days.short_numbers, written);
  if (!match || !isAscii(written)) return [];
  const { d, m, y } = match;
  const found = [iso(yearOf(y), m, d), iso(yearOf(y), d, m)];
  if (y.length === 2 && d.length === 2) found.push(iso(yearOf(d), m, y));
  const each = [...new Set(found.filter(Boolean))];
  return each.length > 1 ? each.slice(0, 2) : [];
}

// The last day of the month, where the text names a later one; "" where it does not.
export function lastOfMonth(text, days) {
  const written = plain(text, days);
  if (!isAscii(written)) return "";
  for (const form of [...days.forms, days.numbers]) {
    const found = parts(form, written);
    const month = found ? monthOf(found.m, days.months) : 0;
    if (!found || month < 1 || month > 12) continue;
    const last = new Date(Date.UTC(2000 + Number(found.y) % 400, month, 0)).getUTCDate();
    if (last < Number(found.d) && Number(found.d) <= 31) return iso(found.y, month, last);
  }
  return "";
}

// The year; of this century where it has two digits.
const yearOf = digits => (digits.length === 2 ? `20${digits}` : digits);

// The month's number; nought for a word that names none.
function monthOf(word, months) {
  if (/^\d+$/.test(word)) return Number(word);
  const named = months.includes(word) || word.length === 3 || word === "sept";
  return named ? months.findIndex(name => name.startsWith(word.slice(0, 3))) + 1 : 0;
}

function iso(year, month, day) {
  const [m, d] = [month, day].map(number => String(Number(number)).padStart(2, "0"));
  const text = `${year}-${m}-${d}`;
  return isDay(text) ? text : "";
}

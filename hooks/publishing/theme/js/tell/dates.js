// Days as people write them, as hooks/content/dates.py has them.

import { isDay, whole } from "./words.js";

// The day as YYYY-MM-DD; "" where it is none, or could be another one.
export function certain(text, days) {
  const written = text.trim().toLowerCase();
  if (/[^\x00-\x7f]/.test(written)) return "";
  for (const form of days.forms) {
    const found = whole(form).exec(written)?.groups;
    if (found) return iso(found.y, monthOf(found.m, days.months), found.d);
  }
  const found = whole(days.numbers).exec(written)?.groups;
  return found ? numbers(found.y, Number(found.m), Number(found.d)) : "";
}

// The day, if the month can be only one of the two.
function numbers(year, one, other) {
  if (one === other || other > 12) return iso(year, one, other);
  return one > 12 ? iso(year, other, one) : "";
}

// The two days that numbers could mean: the day first, and the month first; [] where they do not.
export function readings(text, days) {
  const found = whole(days.numbers).exec(text.trim())?.groups;
  if (!found || Number(found.d) === Number(found.m)) return [];
  const two = [iso(found.y, Number(found.m), Number(found.d)), iso(found.y, Number(found.d), Number(found.m))];
  return two.every(Boolean) ? two : [];
}

// The last day of the month, where the text names a later one; "" where it does not.
export function lastOfMonth(text, days) {
  const written = text.trim().toLowerCase();
  if (/[^\x00-\x7f]/.test(written)) return "";
  for (const form of [...days.forms, days.numbers]) {
    const found = whole(form).exec(written)?.groups;
    const month = found ? monthOf(found.m, days.months) : 0;
    if (!found || month < 1 || month > 12) continue;
    const last = new Date(Date.UTC(2000 + Number(found.y) % 400, month, 0)).getUTCDate();
    if (last < Number(found.d) && Number(found.d) <= 31) return iso(found.y, month, last);
  }
  return "";
}

// The month's number; nought for a word that names none.
function monthOf(word, months) {
  if (/^\d+$/.test(word)) return Number(word);
  const named = months.includes(word) || word.length === 3 || word === "sept";
  return named ? months.findIndex(name => name.startsWith(word.slice(0, 3))) + 1 : 0;
}

function iso(year, month, day) {
  const [m, d] = [month, day].map(number => String(number).padStart(2, "0"));
  const text = `${year}-${m}-${d}`;
  return isDay(text) ? text : "";
}

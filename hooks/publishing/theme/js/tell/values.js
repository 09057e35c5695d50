// Why a value has not the form that it needs, as hooks/content/value_faults.py tells it: the rule,
// its values, and what was surely meant.

import { lastOfMonth, likely, readings, withHyphens } from "./dates.js";
import { isDay, isSlug, isUnfilled, isWebAddress, slugged } from "./words.js";

export function ofSlug(key, text, { forms }) {
  if (/^[0-9]+$/.test(text)) return ["slug-of-digits", { better: `${key}-${text}` }];
  const made = slugged(text);
  const near = /^[0-9]+$/.test(made) ? `${key}-${made}` : made;
  return ["slug-form", { better: isSlug(near, forms) ? near : "a-short-name" }];
}

export function ofDay(value, { days }) {
  const better = withHyphens(value, days);
  if (isDay(better)) return ["dash-in-day", { value, better }];
  const [one, other] = readings(value, days);
  if (one) return ["day-or-month", { value, one, other }];
  const last = lastOfMonth(value, days);
  if (!last) return ["not-a-day", { value }, likely(value, days)];
  const month = days.months[Number(last.slice(5, 7)) - 1];
  const count = Number(last.slice(8));
  return ["no-such-day", { value, month: month[0].toUpperCase() + month.slice(1), count, last }];
}

export function ofAddress(text, { forms }) {
  if (isUnfilled(text, forms)) return ["not-filled-in", { value: text }];
  const spaced = text.replace(/\s/g, "%20");
  if (spaced !== text && isWebAddress(spaced, forms)) return ["web-address-space", { better: spaced }];
  const bare = text.replace(/^https:\/\/[^/?#]*@/, "https://");
  if (bare !== text && isWebAddress(bare, forms)) return ["web-address-password", { better: bare }];
  const host = /^https:\/\/(?:[^/?#]*@)?([^/?#:]*)/.exec(text)?.[1].toLowerCase() ?? "";
  if (/[^\x00-\x7f]/.test(host) || host.includes("xn--")) return ["web-address-letters"];
  if (/^[a-z0-9-]+$/.test(host)) return ["web-address-host", { host }];
  const whole = text.replace(/^(?:http:\/\/|\/\/|(?=www\.))/, "https://");
  return ["not-a-web-address", {}, isWebAddress(whole, forms) ? whole : ""];
}

// What is wrong with the name of a story's file, or nothing.
export function ofFile(file, { forms, names: { longest } }) {
  const made = slugged(file).slice(0, longest).replace(/^-+|-+$/g, "") || "a-short-name";
  if (new RegExp(`^(?:${forms.slug})$`, "u").test(file) && file.length > longest) {
    return ["file-name-too-long", { count: file.length, most: longest, better: `${made}.md` }];
  }
  if (/^[0-9]+$/.test(made)) return ["file-name-of-digits", { better: `story-${made}.md` }];
  return isSlug(file, forms) ? null : ["file-name", { better: `${made}.md` }];
}

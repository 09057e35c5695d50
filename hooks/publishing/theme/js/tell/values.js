// Why a value has not the form that it needs, as hooks/content/values/faults.py tells it: the rule,
// its values, and what was surely meant.

import { lastOfMonth, likely, readings, withHyphens } from "./dates.js";
import { begin, isDay, isMailLink, isSlug, isUnfilled, isWebAddress, slugged, whole } from "./words.js";

export function ofSlug(key, text, { forms }) {
  if (whole(forms.dots).test(text)) return ["not-filled-in", { value: text }];
  if (/^[0-9]+$/.test(text)) return ["slug-of-digits", { better: `${key}-${text}` }];
  const made = slugged(text);
  const near = /^[0-9]+$/.test(made) ? `${key}-${made}` : made;
  return ["slug-form", { better: isSlug(near, forms) ? near : "a-short-name" }];
}

export function ofDay(value, example, { days }) {
  const better = withHyphens(value, days);
  if (isDay(better)) return ["dash-in-day", { value, better }];
  const [one, other] = readings(value, days);
  if (one) return ["day-or-month", { value, one, other }];
  const last = lastOfMonth(value, days);
  if (!last) return ["not-a-day", { value, example }, likely(value, days)];
  const month = days.months[Number(last.slice(5, 7)) - 1];
  const count = Number(last.slice(8));
  return ["no-such-day", { value, month: month[0].toUpperCase() + month.slice(1), count, last }];
}

export function ofAddress(text, { forms }) {
  if (isUnfilled(text, forms)) return ["not-filled-in", { value: text }];
  const alone = text.replace(new RegExp(forms.in_angles, "u"), "$1");
  if (alone !== text && isWebAddress(alone, forms)) return ["not-a-web-address", {}, alone];
  const spaced = text.replace(/\s/g, "%20");
  if (spaced !== text && isWebAddress(spaced, forms)) return ["web-address-space", { better: spaced }];
  const better = text.startsWith("http://") && wholeAddress(text, forms);
  if (better) return ["web-address-plain", { better }];
  const [what, given] = weakness(text, forms);
  if (what) return [`web-address-${what}`, given];
  return ["not-a-web-address", {}, wholeAddress(text, forms)];
}

// Of a link that was meant to lead to the web and cannot; null where another was meant.
export function ofLink(target, { forms }) {
  const [what, given] = weakness(target, forms);
  if (what) return [`link-${what}`, { target, ...given }];
  if (begin(forms.own_file).test(target)) return ["link-to-own-file", {}];
  if (isMailLink(`mailto:${target}`, forms)) return ["link-to-mail", {}];
  const meant = begin(...forms.meant).test(target) && !isWebAddress(target, forms);
  return meant ? ["link-not-whole", { target }, wholeAddress(target, forms)] : null;
}

// Which rule of web addresses is broken, as hooks/content/text/web_address.py has them.
function weakness(text, forms) {
  const better = text.replace(new RegExp(forms.owner, "u"), "https://");
  if (better !== text && isWebAddress(better, forms)) return ["password", { better }];
  const host = begin(forms.site).exec(text)?.[1].toLowerCase() ?? "";
  if (/[^\x00-\x7f]/.test(host) || host.includes("xn--")) return ["letters"];
  if (whole(forms.number).test(host)) return ["number", { host }];
  return whole(forms.one_part).test(host) ? ["host", { host }] : [];
}

// The web address that the text is, also where `https://` is missing; "" for another one.
export function wholeAddress(text, forms) {
  const made = text.replace(new RegExp(forms.beginning, "u"), "https://");
  return isWebAddress(made, forms) ? made : "";
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

// What every page may need, none of which a page needs to be whole: the reader's colours, the key that
// leads to the search, suggestions below a search box, and buttons that copy.

const SCHEME = "hub-scheme"; // read again in the head of each page, before it shows
const KEY = "hub-key";
const root = document.documentElement;

// Keeps a choice in this browser, if it lets the page; what is as at first is not kept.
function keep(name, value) {
  try {
    if (value) localStorage.setItem(name, value);
    else localStorage.removeItem(name);
  } catch {} // the choice then holds for this page
}

function kept(name) {
  try {
    return localStorage.getItem(name) ?? "";
  } catch {
    return "";
  }
}

const key = document.getElementById("hub-key");

for (const radio of document.getElementsByName(SCHEME)) {
  radio.checked = radio.value === (root.dataset.scheme ?? "");
  radio.onchange = () => {
    root.dataset.scheme = radio.value;
    keep(SCHEME, radio.value);
  };
}
key.checked = kept(KEY) !== "off";
key.onchange = () => keep(KEY, key.checked ? "" : "off");

// "/" leads to the first box that can be seen, or in a narrow window to the page that has one, unless
// it is typed into something; it can be turned off (WCAG 2.1.4).
onkeydown = (event) => {
  const box = [...document.querySelectorAll("input[name=q]")].find((input) => input.offsetParent);
  const link = document.querySelector(".hub-find");
  if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey) return;
  if (!(box ?? link) || !key.checked || event.target.closest("input,textarea,select")) return;
  event.preventDefault();
  if (box) box.focus();
  else link.click();
};

for (const input of document.querySelectorAll("input[data-suggest]")) {
  Object.assign(input, { role: "combobox", ariaExpanded: "false", ariaAutoComplete: "list" });
  input.addEventListener("focus", async () => (await import("./search/box.js")).suggest(input), { once: true });
}

if (document.querySelector("[data-feed], [data-copy]")) import("./copy.js");

// The page that searches; without all of its scripts it says so, and keeps the question.
const found = document.getElementById("search-found");
if (found) {
  import("./search/page.js").catch(() => {
    document.getElementById("hub-q").value = new URLSearchParams(location.search).get("q");
    document.getElementById("search-count").textContent = `${found.dataset.missing} ${found.dataset.lists}`;
    found.dataset.ready = "";
  });
}

// An address that was cut off or comes from an old system may not be UTF-8.
function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path.replace(/%[\da-f]{0,2}/gi, " ");
  }
}

// The page that is not there asks for what its address may have meant.
for (const input of document.querySelectorAll("[data-from-address]")) {
  const words = decoded(location.pathname).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (!/404/.test(location.pathname)) input.value = words.slice(-8).join(" ");
}

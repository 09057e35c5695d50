// The tags of each open facet, with their results, and a button for each that is chosen.

import { made } from "./view.js";

const MOST = 8; // tags that show at first
const ORDERED = "year"; // the other facets begin with what most results have

// `choose` is called with facet, slug and whether it is on.
export function filters(place, chips, choose) {
  let facets;
  return (search, found) => {
    facets ??= search.files.index.facets.map(facet);
    chips.replaceChildren(...facets.flatMap((chosen) => chosen(search, found)));
  };

  function facet([name, label]) {
    const legend = made("legend", { className: "hub-unseen", textContent: label });
    const set = made("fieldset", {}, legend);
    const details = made("details", { ontoggle: fill }, made("summary", { textContent: label }), set);
    let search, found, chosen, all;

    async function fill() {
      if (!details.open) return;
      const now = found;
      const counts = await search.counts(name, found).catch(() => []);
      if (found !== now) return;
      const isChosen = ({ slug }) => chosen.some((tag) => tag.slug === slug);
      const tags = counts.filter((tag) => tag.count || isChosen(tag));
      if (name !== ORDERED) tags.sort((a, b) => b.count - a.count);
      const shown = tags.filter((tag, at) => all || at < MOST || isChosen(tag));
      const rows = shown.map((tag) => row(tag, isChosen(tag)));
      if (shown.length < tags.length) rows.push(rest(tags.length));
      if (!tags.length) rows.push(counts.length ? "No result has one." : "This filter could not be loaded.");
      const active = set.querySelector(":focus")?.value;
      set.replaceChildren(legend, ...rows);
      for (const box of set.querySelectorAll("input")) if (box.value === active) box.focus();
    }

    function row({ slug, label, count }, checked) {
      const onchange = ({ target }) => choose(name, slug, target.checked);
      const box = made("input", { type: "checkbox", value: slug, checked, onchange });
      return made("label", {}, box, made("span", { textContent: label }), ` (${count})`);
    }

    function rest(count) {
      const onclick = async () => {
        all = true;
        await fill();
        set.querySelectorAll("input")[MOST].focus();
      };
      return made("button", { textContent: `Show all ${count}`, onclick });
    }

    function chip(tag) {
      const text = `${label}: ${tag.label}`;
      const onclick = () => choose(name, tag.slug, false);
      return made("button", { textContent: `${text} ×`, ariaLabel: `Remove ${text}`, onclick });
    }

    place.append(details);
    return (...answer) => {
      [search, found] = answer;
      chosen = found.sets.flatMap((set) => (set.name === name ? set.tags : []));
      if (place.parentNode.open) details.open ||= chosen.length > 0;
      fill();
      return chosen.map(chip);
    };
  }
}

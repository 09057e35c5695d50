// The search: ask it, then have results, passages, and counts by tag.

import { best } from "./passages.js";
import { find } from "./ranking.js";
import { Files } from "./reading.js";

const GOOD = 0.4; // of the best page's score: an answer, when sorted by date

export class Search {
  constructor(files) {
    this.files = files;
  }

  // `folder` is the address of search/. Fails with a SearchError.
  static async open(folder) {
    return new Search(await Files.open(folder));
  }

  // `chosen` gives for a facet the slugs of which a page needs one. See find() for the rest.
  async ask(question, { chosen = new Map(), byDate = false, ...how } = {}) {
    const sets = await Promise.all(
      [...chosen].filter(([, slugs]) => slugs.length).map(([name, slugs]) => this.pagesOf(name, slugs)),
    );
    const whole = await find(this.files, question, how);
    const allowed = (page, but) => sets.every(({ name, pages }) => name === but || pages.has(page));
    const found = sets.length
      ? await find(this.files, question, { ...how, strict: whole.strict, allows: (page) => allowed(page) })
      : whole;
    const pages = byDate ? newest(found) : found.pages;
    return { ...found, pages, whole, allowed };
  }

  async pagesOf(name, slugs) {
    const tags = (await this.files.facet(name)).filter(({ slug }) => slugs.includes(slug));
    return { name, pages: new Set(tags.flatMap(({ pages }) => pages)) };
  }

  // How many of the pages found have each tag, as if nothing in its own facet were chosen.
  async counts(name, found) {
    const pages = new Set(found.whole.pages.filter((page) => found.allowed(page, name)));
    return (await this.files.facet(name)).map((tag) => ({
      slug: tag.slug,
      label: tag.label,
      count: tag.pages.filter((page) => pages.has(page)).length,
    }));
  }

  result(page) {
    return this.files.result(page);
  }

  // The passage of a result that answers best, with the words asked for marked.
  async passage(result, found) {
    const weights = new Map();
    for (const { stems, weight } of found.readings) for (const [stem] of stems) weights.set(stem, weight);
    const known = new Map();
    for (const { text, stem } of await this.forms(found)) known.set(text, stem);
    return best(await this.files.passages(result), ({ word, whole }) => known.get(word) ?? known.get(whole), weights);
  }

  // The known forms of the words asked for.
  async forms({ readings }) {
    const stems = readings.flatMap(({ stems }) => [...stems.keys()]);
    const names = new Set(stems.flatMap((stem) => this.files.shards(stem, stem)));
    for (const { typed } of readings) this.files.shards(typed, typed).forEach((n) => names.add(n));
    const wanted = new Set(stems);
    const shards = await Promise.all([...names].map((name) => this.files.dictionary(name)));
    return shards.flatMap(({ words }) => words.filter(({ stem }) => wanted.has(stem)));
  }
}

function newest({ pages, scores }) {
  const least = GOOD * Math.max(...pages.map((page) => scores.get(page)), 0);
  return pages.filter((page) => scores.get(page) >= least).sort((a, b) => b - a);
}

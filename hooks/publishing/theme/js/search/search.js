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
    const allows = (page, but) => sets.every(({ name, pages }) => name === but || pages.has(page));
    const found = sets.length
      ? await find(this.files, question, { ...how, strict: whole.strict, allows })
      : whole;
    const least = byDate && GOOD * Math.max(...found.pages.map((page) => found.scores.get(page)));
    const good = (page) => whole.scores.get(page) >= least;
    const pages = found.pages.filter(good);
    const left = pages.length < found.pages.length;
    if (byDate) pages.sort((a, b) => b - a);
    return { ...found, pages, left, whole, allowed: (page, but) => good(page) && allows(page, but) };
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
  async passage(result, { readings }) {
    const weights = new Map(readings.flatMap(({ stems, weight }) => [...stems.keys()].map((stem) => [stem, weight])));
    const texts = [...weights.keys(), ...readings.map(({ typed }) => typed)];
    const names = new Set(texts.flatMap((text) => this.files.shards(text, text)));
    const shards = await Promise.all([...names].map((name) => this.files.dictionary(name)));
    const words = shards.flatMap(({ words }) => words.filter(({ stem }) => weights.has(stem)));
    const known = new Map(words.map(({ text, stem }) => [text, stem]));
    return best(await this.files.passages(result), ({ word, whole }) => known.get(word) ?? known.get(whole), weights);
  }
}

// The search: ask it, then have results, passages, and counts by tag.

import { best } from "./passages.js";
import { find } from "./ranking.js";
import { Files } from "./reading.js";

const GOOD = 0.4; // of the best page's score: an answer, when sorted by date
const FORM = 0.9; // what another form of a word is worth in a passage

export class Search {
  constructor(files) {
    this.files = files;
  }

  // `folder` is the address of search/.
  static async open(folder) {
    return new Search(await Files.open(folder));
  }

  // `chosen` gives for a facet the slugs of which a page needs one. See find() for the rest.
  async ask(question, { chosen = new Map(), byDate, ...how } = {}) {
    const asked = [...chosen].filter(([, slugs]) => slugs.length);
    const sets = await Promise.all(asked.map(([name, slugs]) => this.narrowed(name, slugs)));
    const whole = await find(this.files, question, how);
    const allows = (page, but) => sets.every(({ name, pages }) => name === but || pages.has(page));
    const found = sets.length
      ? await find(this.files, question, { ...how, strict: whole.strict, allows })
      : whole;
    const least = byDate && GOOD * Math.max(...found.pages.map((page) => found.scores.get(page)));
    const good = (page) => !least || whole.scores.get(page) >= least;
    const pages = found.pages.filter(good);
    const left = pages.length < found.pages.length;
    if (byDate) pages.sort((a, b) => b - a);
    return { ...found, pages, sets, left, whole, allowed: (page, but) => good(page) && allows(page, but) };
  }

  async narrowed(name, slugs) {
    const every = await this.files.facet(name);
    const tags = slugs.map((own) => every.find(({ slug }) => slug === own) ?? { slug: own, label: own, pages: () => [] });
    const pages = await Promise.all(tags.map((tag) => tag.pages()));
    return { name, tags, pages: new Set(pages.flat()) };
  }

  // How many of the pages found have each tag, as if nothing in its own facet were chosen.
  async counts(name, found) {
    const pages = new Set(found.whole.pages.filter((page) => found.allowed(page, name)));
    const counted = async (tag) => ({ ...tag, count: (await tag.pages()).filter((page) => pages.has(page)).length });
    return Promise.all((await this.files.facet(name)).map(counted));
  }

  result(page) {
    return this.files.result(page);
  }

  async passage(result, { readings }) {
    const texts = readings.flatMap(({ typed, stems }) => [typed, ...stems.keys()]);
    const shards = await Promise.all(texts.map((text) => this.files.dictionaries(text)));
    const known = new Map(shards.flatMap(([{ words }]) => words.map(({ text, stem }) => [text, stem])));
    return best(await this.files.passages(result), (spot) => says(spot, readings, known));
  }
}

// Which word of the question a spot answers, and how well; best as it was typed.
function says({ word, whole }, readings, known) {
  let found = { worth: 0 };
  for (const { typed, stems, weight } of readings) {
    for (const form of [word, whole]) {
      const worth = weight * (stems.get(known.get(form)) ?? 0) * (form === typed ? 1 : FORM);
      if (worth > found.worth) found = { typed, worth };
    }
  }
  return found;
}

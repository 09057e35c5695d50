// As in reading.py.

import * as coding from "./coding.js";

const FORMAT = 4;
const BLOCK = 8;
const NAME = 8;
const END = "\uffff";

// An error whose `kind` is "offline", "missing" or "other"; with one of no kind, a file is damaged.
function fault(kind, cause) {
  return Object.assign(new Error(kind, { cause }), { kind });
}

export class Files {
  constructor(folder) {
    this.folder = folder;
    this.kept = new Map();
  }

  static async open(folder) {
    const files = new Files(folder);
    const response = await files.fetch("index.json", { cache: "no-cache" });
    files.index = await response.json();
    if (files.index.format !== FORMAT) throw fault("other");
    files.stop = new Set(files.index.stop);
    return files;
  }

  async fetch(name, options) {
    const response = await fetch(this.folder + name, options).catch((error) => {
      throw fault("offline", error);
    });
    if (!response.ok) throw fault("missing");
    return response;
  }

  // Each file is read once, unless it failed.
  file(name, read) {
    if (!this.kept.has(name)) {
      const made = this.fetch(`data/${name}.idx`).then(coding.unpacked).then(read);
      made.catch(() => this.kept.delete(name));
      this.kept.set(name, made);
    }
    return this.kept.get(name);
  }

  shards(first, last) {
    const rows = this.index.words;
    return rows.slice(Math.max(after(rows, first) - 1, 0), after(rows, last)).map(([, name]) => name);
  }

  dictionary(name) {
    return this.file(name, (bytes) => {
      const values = coding.json(bytes);
      const [also, called] = [values.also, values.called].map((rows) => new Map(Object.entries(rows)));
      return { words: coding.words(values), also, called, postings: values.postings };
    });
  }

  home(text) {
    return this.dictionary(this.shards(text, text)[0]);
  }

  async word(text) {
    const { words, also } = await this.home(text);
    return { word: words.find((word) => word.text === text && word.common), also: also.get(text) ?? [] };
  }

  async called(key) {
    return (await this.home(key)).called.get(key) ?? [];
  }

  async beginning(start) {
    const names = this.shards(start, start + END);
    const shards = await Promise.all(names.map((name) => this.dictionary(name)));
    const starts = (word) => word.common && word.text.startsWith(start);
    return shards.flatMap(({ words }) => words.filter(starts));
  }

  async posting(stem) {
    const { postings } = await this.home(stem);
    const at = after(postings, stem);
    return at ? (await this.file(postings[at - 1][1], coding.postings)).get(stem) : undefined;
  }

  async result(page) {
    const at = Math.floor(page / BLOCK) * NAME;
    const block = await this.file(this.index.results.slice(at, at + NAME), coding.json);
    const [address, title, kind, date, shown, text, near] = block[page % BLOCK];
    return { address, title, kind, date, shown, text, near };
  }

  async passages(result) {
    const rows = await this.file(result.text, coding.json);
    return rows.map(([anchor, heading, text]) => ({ anchor, heading, text }));
  }

  async facet(name) {
    const read = (file) => this.file(file, coding.json);
    const rows = await read(this.index.facets.find(([own]) => own === name)[2]);
    return rows.map(([slug, label, file]) => ({ slug, label, pages: async () => coding.pages((await read(file))[slug]) }));
  }
}

// How many rows, each beginning with a word, come not after this one.
function after(rows, word) {
  return rows.findLastIndex(([start]) => start <= word) + 1;
}

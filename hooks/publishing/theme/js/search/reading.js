// As in reading.py.

import * as coding from "./coding.js";

const FORMAT = 5;
const BLOCK = 8;
const NAME = 8;
const END = "\uffff";

// An error whose `kind` is "offline", "missing" or "other"; with one of no kind, a file is damaged.
function fault(kind) {
  return Object.assign(new Error(kind), { kind });
}

export class Files {
  constructor(folder) {
    this.folder = folder;
    this.kept = {};
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
    const response = await fetch(this.folder + name, options).catch(() => {
      throw fault("offline");
    });
    if (!response.ok) throw fault("missing");
    return response;
  }

  // Each file is read once, unless it failed.
  file(name, read) {
    this.kept[name] ??= this.fetch(`data/${name}.idx`).then(coding.unpacked).then(read);
    this.kept[name].catch(() => delete this.kept[name]);
    return this.kept[name];
  }

  dictionary(name) {
    return this.file(name, (bytes) => {
      const values = coding.json(bytes);
      const [also, called] = [values.also, values.called].map(Object.entries);
      return { words: coding.words(values), also: new Map(also), called, postings: values.postings };
    });
  }

  async word(text) {
    const [{ words, also }] = await this.dictionaries(text);
    return { word: words.find((word) => word.text === text && word.common), also: also.get(text) ?? [] };
  }

  dictionaries(start, end = "") {
    return Promise.all(names(this.index.words, start, start + end).map((name) => this.dictionary(name)));
  }

  async beginning(start) {
    const starts = (word) => word.common && word.text.startsWith(start);
    return (await this.dictionaries(start, END)).flatMap(({ words }) => words.filter(starts));
  }

  async called(key, typing) {
    const rows = (await this.dictionaries(key, typing ? END : "")).flatMap(({ called }) => called);
    return rows.filter(([name]) => (typing ? name.startsWith(key) : name === key));
  }

  async posting(stem) {
    const [{ postings }] = await this.dictionaries(stem);
    const [name] = names(postings, stem, stem);
    return name && (await this.file(name, coding.postings)).get(stem);
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

// The names of the files that hold what lies from one word to another.
function names(rows, first, last) {
  const at = (word) => rows.findLastIndex(([start]) => start <= word);
  return rows.slice(Math.max(at(first), 0), at(last) + 1).map(([, name]) => name);
}

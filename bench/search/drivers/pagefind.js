// Pagefind, as its documentation says: import, search, and load the data of the first results.

let pagefind;

export async function ask(question) {
  pagefind ??= import("./pagefind/pagefind.js");
  const { results } = await (await pagefind).search(question);
  const data = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return data.map(({ url }) => url);
}

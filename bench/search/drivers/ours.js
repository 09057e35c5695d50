// The hub's search. The script of its own page, which shows the results, is not part of it. That page
// shows ten results and fetches a passage when its result is seen: on a phone, of the first few. The
// box that suggests while somebody types shows fewer, and no passage.

const SHOWN = 10;
const SUGGESTED = 6;
const SEEN = 4;
let search;

export async function ask(question, typing, shown) {
  search ??= import("./js/search/search.js").then(({ Search }) => Search.open("search/"));
  const opened = await search;
  const found = await opened.ask(question, { typing });
  const pages = found.pages.slice(0, typing && shown ? SUGGESTED : SHOWN);
  return Promise.all(
    pages.map(async (page, at) => {
      const result = await opened.result(page);
      if (shown && !typing && at < SEEN) await opened.passage(result, found);
      return result.address;
    }),
  );
}

// The hub's stories as a site of Eleventy's: pages, lists in parts of fifty, a page and a feed for
// every tag. `bench/peers/eleventy.py` writes the stories beside it.
import path from "node:path";

const PART = 50; // stories on a page
const FEED = 20; // items of a feed
const FACETS = ["approaches", "principles", "places", "themes", "organisations", "evidence"];
const KINDS = { "case-studies": "Case studies", interviews: "Interviews" };

// A link to a file becomes an address.
function addressed(markdown) {
  markdown.core.ruler.push("addressed", ({ tokens, env }) => {
    for (const link of tokens.flatMap((token) => token.children ?? [])) {
      const href = link.type === "link_open" && link.attrGet("href");
      if (href && href.endsWith(".md")) {
        link.attrSet("href", path.posix.join(path.posix.dirname(env.page.filePathStem), href.slice(0, -3), "/"));
      }
    }
  });
}

// The pages of a list.
function parts(list) {
  const count = Math.max(1, Math.ceil(list.stories.length / PART));
  return Array.from({ length: count }, (_, number) => ({
    ...list,
    stories: list.stories.slice(number * PART, (number + 1) * PART),
    address: number ? `${list.address}page/${number + 1}/` : list.address,
    others: Array.from({ length: count }, (_, n) => (n ? `${list.address}page/${n + 1}/` : list.address)),
  }));
}

function lists(api, tags) {
  const stories = api.getFilteredByGlob(Object.keys(KINDS).map((kind) => `${kind}/*.md`)).reverse();
  const found = [{ title: "Local Lore", note: "", address: "/", stories }];
  for (const [kind, title] of Object.entries(KINDS)) {
    const own = stories.filter((story) => story.filePathStem.startsWith(`/${kind}/`));
    found.push({ title, note: "", address: `/${kind}/`, stories: own });
  }
  const carried = {};
  for (const story of stories) {
    for (const facet of FACETS) {
      for (const slug of story.data.carried[facet]) (carried[`${facet}/${slug}`] ??= []).push(story);
    }
  }
  for (const facet of FACETS) {
    for (const [slug, tag] of Object.entries(tags[facet])) {
      const name = `${facet}/${slug}`;
      found.push({ ...tag, address: `/${name}/`, stories: carried[name] ?? [] });
    }
  }
  return found;
}

export default function (config) {
  const made = new WeakMap();
  const every = (api) => {
    const all = api.getAll();
    if (!made.has(all)) made.set(all, lists(api, all[0].data.tagged));
    return made.get(all);
  };
  config.amendLibrary("md", addressed);
  config.addCollection("parts", (api) => every(api).flatMap(parts));
  config.addCollection("feeds", (api) => every(api).map((list) => ({ ...list, stories: list.stories.slice(0, FEED) })));
  config.addGlobalData("facets", FACETS);
  config.addFilter("day", (date) => date.toISOString().slice(0, 10));
  config.addFilter("stamp", (date) => date.toUTCString());
  return { dir: { output: "public" }, markdownTemplateEngine: false };
}

// Asks the engine's driver, which fetches nothing before it is first asked.

import { ask } from "./driver.js";

// The addresses of the best ten, and the milliseconds until all that is shown of them was there.
window.ask = async (question, typing, shown) => {
  const began = performance.now();
  const found = await ask(question, typing, shown);
  return [found.map(plain), performance.now() - began];
};

window.askAll = async (questions, typing) => {
  const found = [];
  for (const question of questions) found.push((await window.ask(question, typing, false))[0]);
  return found;
};

// An address below the site's root, with no leading slash and no section.
function plain(address) {
  return new URL(address, document.baseURI).pathname.slice(1);
}

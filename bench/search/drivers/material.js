// Material's own search: its worker, with the messages that its own script sends. The index holds
// every page's text, so a result needs nothing more.

const SETUP = 0;
const QUERY = 2;
let ready;

export async function ask(question) {
  ready ??= setUp();
  const { data } = await sent(await ready, { type: QUERY, data: question });
  return data.items.slice(0, 10).map(([page]) => page.location);
}

async function setUp() {
  const index = await (await fetch("search/search_index.json")).json();
  const { worker } = await (await fetch("worker.json")).json();
  const started = new Worker(worker);
  await sent(started, { type: SETUP, data: { ...index, options: { suggest: false } } });
  return started;
}

function sent(worker, message) {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = reject;
    worker.postMessage(message);
  });
}

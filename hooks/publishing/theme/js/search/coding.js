// As in coding.py.

export async function unpacked(response) {
  const stream = response.body.pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export function json(bytes) {
  return JSON.parse(new TextDecoder().decode(bytes));
}

export function words({ words, stems, counts }) {
  const endings = stems.split(" ");
  let before = "";
  return words.split(" ").map((coded, at) => {
    before = before.slice(0, parseInt(coded[0], 36)) + coded.slice(1);
    const ending = endings[at];
    const stem = before.slice(0, before.length - parseInt(ending[0], 36)) + ending.slice(1);
    return { text: before, stem, common: parseInt(counts[at], 36) };
  });
}

export function postings(bytes) {
  const found = new Map();
  const decoder = new TextDecoder();
  let at = 0;
  const number = () => {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) throw new Error("cut short");
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const length = number();
    const stem = decoder.decode(bytes.subarray(at, (at += length)));
    const pages = new Uint32Array(number());
    for (let n = 0, page = 0; n < pages.length; n++) pages[n] = page += number();
    found.set(stem, { pages, impacts: bytes.subarray(at, (at += pages.length)) });
  }
  return found;
}

export function pages(steps) {
  let page = 0;
  return steps.map((step) => (page += step));
}

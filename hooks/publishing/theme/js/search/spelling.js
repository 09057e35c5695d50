// As in spelling.py.

export const LONG = 8;
const FEWEST = 5;

export function allowed(word) {
  if (word.length < FEWEST || /\p{N}/u.test(word)) return 0;
  return word.length >= LONG ? 2 : 1;
}

export function distance(one, other, most) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const [a, b] = [one.slice(at), other.slice(at)];
  if (!a || !b || !most || Math.abs(a.length - b.length) > most) return Math.max(a.length, b.length);
  const ways = [[1, 0], [0, 1], [1, 1]];
  if (a[0] === b[1] && a[1] === b[0]) ways.push([2, 2]);
  return 1 + Math.min(...ways.map(([i, j]) => distance(a.slice(i), b.slice(j), most - 1)));
}

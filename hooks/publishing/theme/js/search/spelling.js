// As in spelling.py.

const LONG = 8;
const FEWEST = 5;

export function allowed(word) {
  if (word.length < FEWEST || /\p{N}/u.test(word)) return 0;
  return word.length >= LONG ? 2 : 1;
}

export function distance(first, second, most) {
  if (Math.abs(first.length - second.length) > most) return most + 1;
  let before = [];
  let above = Array.from({ length: second.length + 1 }, (_, at) => at);
  for (let i = 1; i <= first.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= second.length; j++) {
      const same = first[i - 1] === second[j - 1];
      let best = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && first[i - 1] === second[j - 2] && first[i - 2] === second[j - 1];
      if (swapped) best = Math.min(best, before[j - 2] + 1);
      row.push(best);
      least = Math.min(least, best);
    }
    if (least > most) return most + 1;
    before = above;
    above = row;
  }
  return Math.min(above[second.length], most + 1);
}
